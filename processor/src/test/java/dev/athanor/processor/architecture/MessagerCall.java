package dev.athanor.processor.architecture;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import javax.annotation.processing.Messager;

/** Picks the calls that print a message at the user; for {@link ProcessorArchitectureTest}. */
final class MessagerCall extends DescribedPredicate<JavaMethodCall> {

    MessagerCall() {
        super("the target is the Messager");
    }

    @Override
    public boolean test(JavaMethodCall call) {
        return call.getTargetOwner().isAssignableTo(Messager.class);
    }
}
