package dev.athanor.jackson;

import com.fasterxml.jackson.core.ObjectCodec;
import com.fasterxml.jackson.core.Version;
import com.fasterxml.jackson.databind.Module;
import com.fasterxml.jackson.databind.ObjectMapper;

/**
 * Teaches an {@link ObjectMapper} to write and read entities. An object is written as far as it is loaded, and no statement is ever
 * sent for it; reading makes an instance on which just what the JSON has is set, as {@code session.merge} wants it. Registered by
 * {@code mapper.registerModule(new AthanorModule())} or found by {@code mapper.findAndRegisterModules()}. For any thread.
 */
public final class AthanorModule extends Module {
    /** A module for one mapper or several. */
    public AthanorModule() {}

    @Override
    public String getModuleName() {
        return "athanor";
    }

    @Override
    public Version version() {
        return Version.unknownVersion();
    }

    @Override
    public void setupModule(SetupContext context) {
        context.appendAnnotationIntrospector(new AccessorVisibility());
        context.addSerializers(new EntitySerializers());
        context.addBeanSerializerModifier(new EntityWriting());
        context.addDeserializers(new EntityDeserializers());
        context.addValueInstantiators(new EntityInstantiators());
        context.addBeanDeserializerModifier(new EntityReading());
        ObjectCodec owner = context.getOwner();
        if (owner instanceof ObjectMapper mapper) {
            mapper.setAccessorNaming(
                    new AccessorNaming.Provider(mapper.getSerializationConfig().getAccessorNaming()));
        }
    }
}
