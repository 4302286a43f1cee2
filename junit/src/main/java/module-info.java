/** Tests that count statements: an extension of JUnit 5. */
module dev.athanor.junit {
    requires transitive dev.athanor.runtime;
    requires transitive org.junit.jupiter.api;
    requires transitive org.jspecify;
    // JUnit's own annotations, which javac wants to see
    requires static org.apiguardian.api;

    exports dev.athanor.junit;

    provides dev.athanor.event.StatementListener with
            dev.athanor.junit.TestStatementListener;
}
