package dev.athanor.dialect;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The words that databases do not take as names without quotation marks. */
final class ReservedWords {
    static final Set<String> SQLITE = words("""
        add after all alter analyze and as asc attach autoincrement before begin between by cascade case
        cast check collate column commit conflict constraint create cross current_date current_time
        current_timestamp database default deferrable deferred delete desc detach distinct drop each else
        end escape except exclusive exists explain fail false for foreign from full glob group having if
        ignore immediate in index indexed initially inner insert instead intersect into is isnull join key
        left like limit match natural not nothing notnull null of offset on or order outer plan pragma
        primary query raise references reindex rename replace restrict returning right rollback row select
        set table temp temporary then to transaction trigger true union unique update using vacuum values
        view virtual when where
        """);

    static final Set<String> H2 = words("""
        all and any array as asymmetric authorization between both case cast check constraint cross
        current_catalog current_date current_path current_role current_schema current_time
        current_timestamp current_user day default distinct else end except exists false fetch for foreign
        from full group groups having hour if ilike in inner intersect interval is join key leading left
        like limit localtime localtimestamp minus minute month natural not null offset on or order over
        partition primary qualify range regexp right row rownum rows second select session_user set some
        symmetric system_user table to top trailing true uescape union unique unknown user using value
        values when where window with year _rowid_
        """);

    private ReservedWords() {}

    private static Set<String> words(String text) {
        return new HashSet<>(List.of(text.trim().split("\\s+")));
    }
}
