package dev.athanor.it;

import static dev.athanor.it.ledger.QDelivery.DELIVERY;
import static dev.athanor.it.ledger.QLabel.LABEL;
import static dev.athanor.it.ledger.QMeter.METER;
import static dev.athanor.query.Sql.select;

import dev.athanor.Engine;
import dev.athanor.it.ledger.Delivery;
import dev.athanor.it.ledger.Label;
import dev.athanor.it.ledger.Meter;
import dev.athanor.it.ledger.QDelivery;
import dev.athanor.it.ledger.QDeliveryLine;
import dev.athanor.it.ledger.QLabel;
import dev.athanor.session.Session;
import org.jspecify.annotations.Nullable;

/**
 * Commits numbered units of work, one after the other, until it is killed. Each writes rows of four tables in two flushes: a
 * delivery with lines and labels, what becomes of the delivery before, and the number of units.
 */
final class UnitOfWorkMain {
    /** How many lines a new delivery has. */
    static final int LINES = 5;

    /** How many of them are left when the next one comes. */
    static final int LINES_LEFT = 3;

    private UnitOfWorkMain() {}

    /** The URL. Prints what it is about to commit, and what it has committed. */
    public static void main(String[] arguments) {
        try (Engine engine = Engine.builder(arguments[0])
                .pool(pool -> pool.size(1).maxOverflow(0))
                .build()) {
            while (true) {
                try (Session session = engine.openSession()) {
                    int unit = write(session);
                    System.out.println("commit " + unit);
                    session.commit();
                    System.out.println("done " + unit);
                }
            }
        }
    }

    private static int write(Session session) {
        Meter units = session.one(select(METER));
        int unit = units.getAmount() + 1;
        units.setAmount(unit);
        Label shared = session.one(select(LABEL).where(LABEL.name.eq("shared")));
        Delivery delivery = QDelivery.builder().number(unit).build();
        for (int i = 1; i <= LINES; i++) {
            delivery.getLines().add(QDeliveryLine.builder().position(i).build());
        }
        delivery.getLabels().add(shared);
        delivery.getLabels().add(QLabel.builder().name("label " + unit).build());
        session.add(delivery);
        session.flush();
        close(session.oneOrNull(select(DELIVERY).where(DELIVERY.number.eq(unit - 1))), shared);
        return unit;
    }

    private static void close(@Nullable Delivery before, Label shared) {
        if (before != null) {
            before.setNote("closed");
            before.getLines().removeIf(line -> line.getPosition() > LINES_LEFT);
            before.getLabels().remove(shared);
        }
    }
}
