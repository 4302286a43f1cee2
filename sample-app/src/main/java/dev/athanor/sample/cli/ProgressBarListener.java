package dev.athanor.sample.cli;

import dev.athanor.sample.imports.ImportListener;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/** Draws a bar on the error output while an import runs; made and closed by {@link Workspace}. */
final class ProgressBarListener implements ImportListener, AutoCloseable {
    private static final int WIDTH = 79;

    private @Nullable ProgressBar bar;

    @Override
    public void begun(int commits) {
        bar = ProgressBar.builder()
                .setTaskName("Import")
                .setInitialMax(commits)
                .setUnit(" commits", 1)
                .setStyle(ProgressBarStyle.ASCII)
                .setUpdateIntervalMillis(250)
                .setConsumer(new ConsoleProgressBarConsumer(System.err, WIDTH))
                .build();
    }

    @Override
    public void advanced(int commits) {
        if (bar != null) {
            bar.stepBy(commits);
        }
    }

    @Override
    public void close() {
        if (bar != null) {
            bar.close();
        }
    }
}
