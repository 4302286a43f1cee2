package dev.athanor.sample.git;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.lib.TreeFormatter;
import org.jspecify.annotations.Nullable;

/**
 * A directory of a commit, immutable: a changed copy shares all directories that did not change, and with them the trees that
 * are written already. Used by {@link Branch}.
 */
final class Folder {
    static final Folder EMPTY = new Folder(new TreeMap<>());

    /** By git's order of names, in which a directory's name ends with a slash. */
    private final NavigableMap<String, Entry> entries;

    private @Nullable ObjectId written;

    private Folder(NavigableMap<String, Entry> entries) {
        this.entries = entries;
    }

    /** Either a file's content or a directory. */
    private record Entry(@Nullable ObjectId blob, @Nullable Folder folder) {}

    /** With a file put there, or taken away where there is no content. A directory that becomes empty goes too. */
    Folder with(String path, @Nullable ObjectId content) {
        return with(List.of(path.split("/")), content);
    }

    private Folder with(List<String> path, @Nullable ObjectId content) {
        NavigableMap<String, Entry> copy = new TreeMap<>(entries);
        if (path.size() == 1) {
            put(copy, path.get(0), content == null ? null : new Entry(content, null));
        } else {
            String name = path.get(0) + "/";
            Entry old = entries.get(name);
            Folder below = old == null || old.folder() == null ? EMPTY : old.folder();
            Folder changed = below.with(path.subList(1, path.size()), content);
            put(copy, name, changed.entries.isEmpty() ? null : new Entry(null, changed));
        }
        return new Folder(copy);
    }

    private static void put(Map<String, Entry> entries, String name, @Nullable Entry entry) {
        if (entry == null) {
            entries.remove(name);
        } else {
            entries.put(name, entry);
        }
    }

    /** The id of its tree, written with all below it where that has not been done. */
    ObjectId write(ObjectInserter inserter) throws IOException {
        ObjectId known = written;
        if (known != null) {
            return known;
        }
        TreeFormatter tree = new TreeFormatter();
        for (Map.Entry<String, Entry> named : entries.entrySet()) {
            String name = named.getKey();
            Folder folder = named.getValue().folder();
            if (folder == null) {
                tree.append(name, FileMode.REGULAR_FILE, named.getValue().blob());
            } else {
                tree.append(name.substring(0, name.length() - 1), FileMode.TREE, folder.write(inserter));
            }
        }
        ObjectId id = inserter.insert(tree);
        written = id;
        return id;
    }
}
