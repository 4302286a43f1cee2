package dev.athanor.event;

import dev.athanor.error.AthanorException;
import dev.athanor.error.InvalidEntityException;
import dev.athanor.error.InvalidEntityException.Violation;
import dev.athanor.spi.MappedEntity;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ValidationException;
import jakarta.validation.Validator;
import jakarta.validation.ValidatorFactory;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Checks the constraints of Bean Validation ({@code jakarta.validation}) on the accessors of entities before their rows are
 * inserted and updated: {@code Engine.builder(url).listener(Object.class, BeanValidation.listener(factory))}. What is not loaded is
 * not checked, so that it sends nothing; related objects are checked when they are written themselves. For any thread.
 */
public final class BeanValidation implements EntityListener<Object> {
    private final Validator ofInserts;
    private final Validator ofUpdates;

    private BeanValidation(ValidatorFactory factory) {
        this.ofInserts = factory.usingContext()
                .traversableResolver(new KnownAttributes(true))
                .getValidator();
        this.ofUpdates = factory.usingContext()
                .traversableResolver(new KnownAttributes(false))
                .getValidator();
    }

    /** A listener that checks by the validators of a factory, which the caller closes after the engine. */
    @SuppressWarnings("exports") // who has a factory has its module, which nobody else needs
    public static BeanValidation listener(ValidatorFactory factory) {
        return new BeanValidation(factory);
    }

    /**
     * Checks a new object.
     *
     * @throws InvalidEntityException where it breaks a constraint
     */
    @Override
    public void beforeInsert(Object entity) {
        check(ofInserts, entity, "inserted");
    }

    /**
     * Checks a changed object.
     *
     * @throws InvalidEntityException where it breaks a constraint
     */
    @Override
    public void beforeUpdate(Object entity) {
        check(ofUpdates, entity, "updated");
    }

    /** What an accessor throws in a method of the user's tells more than the validator does around it. */
    private static Set<ConstraintViolation<Object>> violations(Validator validator, Object entity) {
        try {
            return validator.validate(entity);
        } catch (ValidationException e) {
            for (Throwable cause = e.getCause(); cause != null; cause = cause.getCause()) {
                if (cause instanceof AthanorException ours) {
                    throw ours;
                }
            }
            throw e;
        }
    }

    private static void check(Validator validator, Object entity, String what) {
        String name = MappedEntity.of(entity).athanor$model().name();
        List<Violation> violations = new ArrayList<>();
        for (ConstraintViolation<Object> each : violations(validator, entity)) {
            String path = each.getPropertyPath().toString();
            violations.add(new Violation(path.isEmpty() ? name : name + "." + path, each.getMessage()));
        }
        if (!violations.isEmpty()) {
            violations.sort(Comparator.comparing(Violation::attribute).thenComparing(Violation::message));
            throw new InvalidEntityException(
                    name + " cannot be " + what + ": "
                            + violations.stream()
                                    .map(each -> each.attribute() + " " + each.message())
                                    .collect(Collectors.joining("; "))
                            + ". Change it before the flush.",
                    entity,
                    violations);
        }
    }
}
