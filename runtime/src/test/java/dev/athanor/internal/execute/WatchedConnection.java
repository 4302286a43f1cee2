package dev.athanor.internal.execute;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A lent connection, which writes down what is done to its state and fails where a test says so. It stays open when it is given
 * back, and knows whether it is read-only, which H2 does not.
 */
final class WatchedConnection implements InvocationHandler {
    private static final List<String> WATCHED =
            List.of("setReadOnly", "setTransactionIsolation", "setAutoCommit", "commit", "rollback", "abort", "close");

    private final Connection real;
    private final List<String> calls = new ArrayList<>();
    private @Nullable String failing;
    private boolean readOnly;

    WatchedConnection(Connection real) {
        this.real = real;
    }

    Connection connection() {
        return (Connection) Proxy.newProxyInstance(
                WatchedConnection.class.getClassLoader(), new Class<?>[] {Connection.class}, this);
    }

    /** A call as {@link #takeCalls} has it, which fails from now on. */
    void failAt(String call) {
        failing = call;
    }

    void readOnly(boolean value) {
        readOnly = value;
    }

    boolean isReadOnly() {
        return readOnly;
    }

    /** What was done since this was asked last. */
    List<String> takeCalls() {
        List<String> taken = List.copyOf(calls);
        calls.clear();
        return taken;
    }

    @Override
    public @Nullable Object invoke(Object proxy, Method method, @Nullable Object @Nullable [] arguments)
            throws Throwable {
        if (WATCHED.contains(method.getName())) {
            String call = called(method, arguments);
            calls.add(call);
            if (call.equals(failing)) {
                throw new SQLException("No " + call + ".");
            }
        }
        return switch (method.getName()) {
            case "isReadOnly" -> readOnly;
            case "setReadOnly" -> {
                readOnly = (Boolean) arguments[0];
                yield null;
            }
            case "abort", "close" -> null;
            default -> onReal(method, arguments);
        };
    }

    private @Nullable Object onReal(Method method, @Nullable Object @Nullable [] arguments) throws Throwable {
        try {
            return method.invoke(real, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    private static String called(Method method, @Nullable Object @Nullable [] arguments) {
        if (arguments == null || method.getName().equals("abort")) {
            return method.getName();
        }
        return method.getName() + " " + arguments[0];
    }
}
