package shop;

import static dev.athanor.query.Sql.count;
import static dev.athanor.query.Sql.select;
import static shop.QOrder.ORDER;
import static shop.QUser.USER;

import dev.athanor.Engine;
import dev.athanor.session.Session;
import java.util.List;
import java.util.function.Function;
import lombok.val;

/** Uses all of it. */
public class Use implements Function<Engine, Object> {
    @Override
    public Object apply(Engine engine) {
        engine.schema().createAll();
        try (Session session = engine.openSession()) {
            val address = Address.builder().street("Main Street").zip("1").build();
            val user = QUser.builder().name("ann").address(address).build();
            user.getOrders().add(QOrder.create());
            session.add(user);
            session.commit();
            user.rename("bob");
            user.setAddress(user.getAddress().withZip("2"));
            session.commit();
            val all = session.list(select(Summary::new, USER.name, count(ORDER.id))
                    .join(USER.orders)
                    .groupBy(USER.name));
            return List.of(
                    all.toString(),
                    user.toString(),
                    user.getRenamed(),
                    user.getNickname(),
                    user.getGreeting(),
                    user.worth().toString(),
                    session.one(select(USER.address.zip)),
                    QUser.create(3, "nick").getNickname());
        }
    }
}
