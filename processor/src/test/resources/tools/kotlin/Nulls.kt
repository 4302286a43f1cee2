package caller

import shop.QUser
import shop.User

fun nulls(user: User): Int {
    val id: Long = user.id
    user.name = null
    QUser.builder().name(null)
    user.fullname = null
    return user.name.length + user.fullname.length
}
