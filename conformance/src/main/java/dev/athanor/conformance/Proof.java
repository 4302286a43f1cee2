package dev.athanor.conformance;

/** One line of {@code target/conformance-sqlite.tsv}: what a test has shown of a row on a database. */
record Proof(String row, String test, String database, boolean passed) {

    /** The test as the document writes it: {@code SessionGetTest#getTwice}, a nested class after a dot. */
    String shortTest() {
        int method = test.indexOf('#');
        String type = test.substring(0, method);
        return type.substring(type.lastIndexOf('.') + 1).replace('$', '.') + test.substring(method);
    }
}
