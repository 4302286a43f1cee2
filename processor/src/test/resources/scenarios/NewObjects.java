package shop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.error.InvalidValueException;
import dev.athanor.spi.EntityModel;
import java.util.List;
import java.util.ServiceLoader;

/** What users do with objects that no session has seen. */
public final class NewObjects {
    private NewObjects() {}

    public static void builder_takesColumnsAndRelationships() {
        Address address = QAddress.builder().emailAddress("roach@example.org").build();
        User roach = QUser.builder()
                .name("roach")
                .fullname("dev roach")
                .addresses(address)
                .build();
        assertThat(roach.getName()).isEqualTo("roach");
        assertThat(roach.displayName()).isEqualTo("dev roach");
        assertThat(roach.getAddresses()).containsExactly(address);
        assertThat(address.getUser()).isSameAs(roach);
        Address other = QAddress.builder().emailAddress("x").user(roach).build();
        assertThat(roach.getAddresses()).containsExactly(address, other);
        assertThat(QUser.builder().name("x").addresses(List.of()).build().getAddresses()).isEmpty();
    }

    public static void collection_ofANewObjectIsEmpty() {
        User user = QUser.create();
        assertThat(user.getAddresses()).isEmpty();
        assertThat(user.getAddresses()).isSameAs(user.getAddresses());
        assertThat(QAddress.create().getUser()).isNull();
    }

    public static void add_setsTheOtherSide() {
        User user = QUser.create();
        Address address = QAddress.create();
        user.getAddresses().add(address);
        assertThat(address.getUser()).isSameAs(user);
    }

    public static void set_addsToTheOtherSide() {
        User user = QUser.create();
        Address address = QAddress.create();
        address.setUser(user);
        assertThat(user.getAddresses()).containsExactly(address);
        address.setUser(user);
        assertThat(user.getAddresses()).containsExactly(address);
    }

    public static void set_movesBetweenCollections() {
        User first = QUser.create();
        User second = QUser.create();
        Address address = QAddress.create();
        address.setUser(first);
        address.setUser(second);
        assertThat(first.getAddresses()).isEmpty();
        assertThat(second.getAddresses()).containsExactly(address);
        first.getAddresses().add(address);
        assertThat(second.getAddresses()).isEmpty();
        assertThat(address.getUser()).isSameAs(first);
    }

    public static void remove_clearsTheOtherSide() {
        User user = QUser.create();
        Address first = QAddress.create();
        Address second = QAddress.create();
        user.getAddresses().addAll(List.of(first, second));
        user.getAddresses().remove(first);
        assertThat(first.getUser()).isNull();
        second.setUser(null);
        assertThat(user.getAddresses()).isEmpty();
        user.getAddresses().addAll(List.of(first, second));
        user.getAddresses().clear();
        assertThat(first.getUser()).isNull();
        assertThat(second.getUser()).isNull();
    }

    public static void unsetColumn_isNullOrNamed() {
        User user = QUser.create();
        assertThat(user.getId()).isNull();
        assertThat(user.getFullname()).isNull();
        assertThatThrownBy(user::getName)
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("User.name");
        assertThatThrownBy(() -> user.setName(null))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("User.name");
        user.setFullname("x");
        user.setFullname(null);
        assertThat(user.getFullname()).isNull();
    }

    public static void toString_namesWhatIsSet() {
        User user = QUser.create();
        user.setName("roach");
        assertThat(user).hasToString("User(name=roach)");
        assertThat(QUser.USER).hasToString("user_account");
        assertThat(QUser.USER.addresses).hasToString("User.addresses");
    }

    public static void model_isOne() {
        assertThat(new UserModel().canonical()).isSameAs(UserModel.MODEL);
        assertThat(QUser.USER.model()).isSameAs(UserModel.MODEL);
        assertThat(UserModel.MODEL.relationship("addresses").inverse()).isSameAs(AddressModel.USER);
        assertThat(UserModel.MODEL.relationship("addresses").targetColumns()).containsExactly(2);
        EntityModel<?> model = AddressModel.MODEL;
        assertThat(model.table().foreignKeys().get(0).name()).isEqualTo("fk_address_user_id");
    }
}
