/** The runtime of Athanor: annotations, the typed query language, and the session. */
@SuppressWarnings({"requires-automatic", "requires-transitive-automatic"
}) // Jdbi is one, and its Handle is part of our API
module dev.athanor.runtime {
    requires transitive java.sql;
    requires transitive org.jdbi.v3.core;
    requires transitive org.jspecify;
    requires org.slf4j;
    requires static com.zaxxer.hikari;
    requires static jakarta.validation;

    uses dev.athanor.event.StatementListener;
    uses dev.athanor.spi.EntityModel;

    exports dev.athanor;
    exports dev.athanor.annotation;
    exports dev.athanor.dialect;
    exports dev.athanor.error;
    exports dev.athanor.event;
    exports dev.athanor.query;
    exports dev.athanor.query.ast;
    exports dev.athanor.schema;
    exports dev.athanor.session;
    exports dev.athanor.spi;
    exports dev.athanor.table;
    exports dev.athanor.type;
}
