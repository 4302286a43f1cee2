package dev.athanor.sample.git;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.jspecify.annotations.Nullable;

/**
 * One line of history while {@link GeneratedRepository} writes it: its last commit, its files, and what was done to them
 * since it left the line that it is to be merged into.
 */
public final class Branch {
    private final ObjectInserter inserter;
    private final Map<String, List<String>> files;
    private final List<String> paths;
    private final Map<String, @Nullable List<String>> sinceFork = new LinkedHashMap<>();
    private Folder root;

    @Nullable
    ObjectId head;

    private Branch(ObjectInserter inserter, Map<String, List<String>> files, List<String> paths, Folder root) {
        this.inserter = inserter;
        this.files = files;
        this.paths = paths;
        this.root = root;
    }

    /** A line that begins with nothing. */
    static Branch orphan(ObjectInserter inserter) {
        return new Branch(inserter, new HashMap<>(), new ArrayList<>(), Folder.EMPTY);
    }

    /** A line that goes on from here. */
    Branch fork() {
        Branch fork = new Branch(inserter, new HashMap<>(files), new ArrayList<>(paths), root);
        fork.head = head;
        return fork;
    }

    int fileCount() {
        return paths.size();
    }

    /** Any of its files. */
    String anyPath(Random random) {
        return paths.get(random.nextInt(paths.size()));
    }

    List<String> lines(String path) {
        return files.get(path);
    }

    boolean has(String path) {
        return files.containsKey(path);
    }

    public void put(String path, List<String> lines) throws IOException {
        if (files.put(path, List.copyOf(lines)) == null) {
            paths.add(path);
        }
        byte[] bytes = (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8);
        root = root.with(path, inserter.insert(Constants.OBJ_BLOB, bytes));
        sinceFork.put(path, lines);
    }

    public void remove(String path) {
        if (files.remove(path) != null) {
            paths.remove(path);
            root = root.with(path, null);
        }
        sinceFork.put(path, null);
    }

    /** Does here what was done on another line since it left; where both touched a file, the other line wins. */
    void take(Branch other) throws IOException {
        for (Map.Entry<String, @Nullable List<String>> change : other.sinceFork.entrySet()) {
            List<String> lines = change.getValue();
            if (lines == null) {
                remove(change.getKey());
            } else {
                put(change.getKey(), lines);
            }
        }
    }

    ObjectId writeTree() throws IOException {
        return root.write(inserter);
    }
}
