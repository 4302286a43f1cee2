package dev.athanor.sample.imports;

/** Hears how far an {@link Importer} is; implemented by the progress bar. */
public interface ImportListener {
    /** For those who only want the result. */
    ImportListener NONE = new ImportListener() {
        @Override
        public void begun(int commits) {}

        @Override
        public void advanced(int commits) {}
    };

    /** Called once, with the number of commits that the history has. */
    void begun(int commits);

    /** Called after each batch, with the number of its commits, those included that were there before. */
    void advanced(int commits);
}
