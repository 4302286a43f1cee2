package dev.athanor.event;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import dev.athanor.conformance.architecture.ModuleClasses;
import org.junit.jupiter.api.Test;

/** Where a session was called, as guards name it. */
class CallSiteTest {
    @Test
    void everyClassOfTheRuntime_isPassedOver() {
        assertThat(ModuleClasses.ofThisModule())
                .extracting(JavaClass::getName)
                .hasSizeGreaterThan(500)
                .allMatch(CallSite::isOurs);
    }

    @Test
    void applicationsBesideUs_areNot() {
        assertThat(CallSite.isOurs("dev.athanor.shop.Orders")).isFalse();
        assertThat(CallSite.isOurs("dev.athanorshop.Orders")).isFalse();
        assertThat(CallSite.isOurs("shop.Orders")).isFalse();
    }

    @Test
    void whereNoSessionCalled_thereIsNone() {
        assertThat(CallSite.ofCaller()).isNull();
    }

    @Test
    void text_isThatOfStackTraces() {
        assertThat(new CallSite("shop.Orders", "print", "Orders.java", 31))
                .hasToString("shop.Orders.print(Orders.java:31)");
        assertThat(new CallSite("shop.Orders", "print", "Orders.java", -1))
                .hasToString("shop.Orders.print(Orders.java)");
        assertThat(new CallSite("shop.Orders", "print", null, -1)).hasToString("shop.Orders.print(Unknown Source)");
    }
}
