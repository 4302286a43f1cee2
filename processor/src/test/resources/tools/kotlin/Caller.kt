package caller

import dev.athanor.Engine
import dev.athanor.query.Sql.count
import dev.athanor.query.Sql.select
import java.util.function.Function
import shop.QOrder
import shop.QOrder.ORDER
import shop.QUser
import shop.QUser.USER
import shop.User

data class Line(val name: String, val orders: Long)

class Caller : Function<Engine, Any> {
    override fun apply(engine: Engine): Any {
        engine.schema().createAll()
        engine.openSession().use { session ->
            val user = QUser.builder().name("ann").build()
            user.orders.add(QOrder.create())
            session.add(user)
            session.commit()
            val id: Long = user.id!!
            val name: String = user.name
            user.name = "bob"
            session.commit()
            val found: User? = session.oneOrNull(select(USER).where(USER.name.eq("bob").and(USER.id.eq(id))))
            val lines = session.list(select(::Line, USER.name, count(ORDER.id)).join(USER.orders).groupBy(USER.name))
            return listOf(name, found === user, found?.fullname ?: "none", lines.toString(), select(USER.id).where(USER.name.eq("x")).toString())
        }
    }
}
