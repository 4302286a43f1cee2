package dev.athanor.jackson;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.SettableBeanProperty;
import com.fasterxml.jackson.databind.introspect.AnnotatedMethod;
import dev.athanor.session.EntityState;
import dev.athanor.session.Inspect;
import dev.athanor.spi.EntityModel;
import dev.athanor.spi.MappedEntity;
import dev.athanor.spi.Masks;
import dev.athanor.spi.RelationshipModel;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the target of a to-one, which its setter is given. Made by {@link EntityReading}. */
final class ToOneProperty extends SettableBeanProperty.Delegating {
    private static final long serialVersionUID = 1L;

    private final transient AnnotatedMethod getter;
    private final transient EntityAttribute attribute;

    ToOneProperty(SettableBeanProperty setter, AnnotatedMethod getter, EntityAttribute attribute) {
        super(setter);
        this.getter = getter;
        this.attribute = attribute;
    }

    @Override
    protected SettableBeanProperty withDelegate(SettableBeanProperty setter) {
        return new ToOneProperty(setter, getter, attribute);
    }

    @Override
    public void deserializeAndSet(JsonParser in, DeserializationContext context, Object instance) throws IOException {
        MappedEntity entity = (MappedEntity) instance;
        if (entity.athanor$owner() == null || in.hasToken(JsonToken.VALUE_NULL)) {
            delegate.deserializeAndSet(in, context, instance);
            takeKey(entity);
            return;
        }
        Object current = current(entity);
        Object target = new HeldTargets(entity, attribute, current == null ? List.of() : List.of(current))
                .read(in, context, delegate.getValueDeserializer());
        if (target != current) {
            delegate.set(instance, target);
        }
    }

    @Override
    public Object deserializeSetAndReturn(JsonParser in, DeserializationContext context, Object instance)
            throws IOException {
        deserializeAndSet(in, context, instance);
        return instance;
    }

    /** The object that it refers to now, loaded where the session can; null also where a detached object does not know it. */
    private @Nullable Object current(MappedEntity entity) {
        return attribute.isLoaded(entity) || Inspect.state(entity) != EntityState.DETACHED
                ? getter.getValue(entity)
                : null;
    }

    /** A foreign key that is part of the object's own key is told with it. */
    private void takeKey(MappedEntity entity) {
        EntityModel<?> model = attribute.model();
        RelationshipModel relationship = attribute.relationship();
        Object value = model.get(entity, attribute.first());
        if (relationship == null || !(value instanceof MappedEntity target)) {
            return;
        }
        int[] columns = relationship.columns();
        for (int i = 0; i < columns.length; i++) {
            if (columns[i] < model.keySize() && Masks.isLoaded(target, i)) {
                model.set(entity, columns[i], target.athanor$model().get(target, i));
                Masks.setLoaded(entity, columns[i], true);
            }
        }
    }
}
