package dev.athanor.it.language;

/** The databases that the language is for. */
enum LanguageDatabase {
    SQLITE("SQLite"),
    H2("H2"),
    POSTGRESQL("PostgreSQL"),
    MARIADB("MariaDB");

    private final String label;

    LanguageDatabase(String label) {
        this.label = label;
    }

    @Override
    public String toString() {
        return label;
    }
}
