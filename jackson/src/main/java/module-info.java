/** Entities as JSON, by Jackson. */
module dev.athanor.jackson {
    requires transitive com.fasterxml.jackson.databind;
    requires dev.athanor.runtime;
    requires org.jspecify;

    uses dev.athanor.spi.EntityModel;

    provides com.fasterxml.jackson.databind.Module with
            dev.athanor.jackson.AthanorModule;

    exports dev.athanor.jackson;
}
