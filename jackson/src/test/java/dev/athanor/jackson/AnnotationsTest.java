package dev.athanor.jackson;

import static dev.athanor.jackson.shop.QAddress.ADDRESS;
import static dev.athanor.jackson.shop.QUser.USER;
import static dev.athanor.query.Load.joined;
import static dev.athanor.query.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonIdentityInfo;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonIncludeProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonProperty.Access;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.annotation.JsonView;
import com.fasterxml.jackson.annotation.ObjectIdGenerators;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.athanor.error.MappingException;
import dev.athanor.jackson.shop.Address;
import dev.athanor.jackson.shop.Fixed;
import dev.athanor.jackson.shop.Good;
import dev.athanor.jackson.shop.QAddress;
import dev.athanor.jackson.shop.User;
import dev.athanor.session.Inspect;
import dev.athanor.session.Session;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Jackson's annotations on an entity class mean what they mean elsewhere. They are mixed in. */
class AnnotationsTest extends JsonTest {
    private JsonMapper with(Class<?> entity, Class<?> annotated) {
        return mapper.rebuild().addMixIn(entity, annotated).build();
    }

    @JsonIgnoreProperties({"id", "fullname"})
    interface WithoutId {}

    @JsonIncludeProperties({"name"})
    interface OnlyName {}

    @Test
    void propertiesThatTheClassExcludes_areNeitherWrittenNorRead() throws JsonProcessingException {
        for (Class<?> annotated : new Class<?>[] {WithoutId.class, OnlyName.class}) {
            JsonMapper some = with(User.class, annotated);
            User user = some.readValue("{\"id\":1,\"name\":\"ann\",\"fullname\":\"Ann\"}", User.class);
            assertThat(user.getId()).isNull();
            assertThat(Inspect.isLoaded(user, "fullname")).isFalse();
            assertThat(some.writeValueAsString(read("{'id':1,'name':'ann'}", User.class)))
                    .isEqualTo("{\"name\":\"ann\"}");
        }
    }

    /** Who may read and write the full name. */
    interface Trusted {}

    interface FullnameForTrusted {
        @JsonView(Trusted.class)
        String getFullname();

        @JsonView(Trusted.class)
        Long getId();
    }

    @Test
    void view_decidesWhatIsRead() throws JsonProcessingException {
        JsonMapper some = with(User.class, FullnameForTrusted.class);
        String json = "{\"id\":1,\"name\":\"ann\",\"fullname\":\"Ann\"}";
        User all = some.readerWithView(Trusted.class).forType(User.class).readValue(json);
        assertThat(all.getFullname()).isEqualTo("Ann");
        assertThat(all.getId()).isEqualTo(1);
        User less = some.readerWithView(Object.class).forType(User.class).readValue(json);
        assertThat(less.getName()).isEqualTo("ann");
        assertThat(less.getId()).isNull();
        assertThat(Inspect.isLoaded(less, "fullname")).isFalse();
    }

    interface UnwrappedUser {
        @JsonUnwrapped(prefix = "user_")
        User getUser();
    }

    @Test
    void relationship_mayBeUnwrapped() throws JsonProcessingException {
        given(user("ann", "a@x.org"));
        Address read;
        try (Session session = open()) {
            read = session.one(select(ADDRESS).options(joined(ADDRESS.user)));
        }
        assertThat(with(Address.class, UnwrappedUser.class)
                        .writeValueAsString(read)
                        .replace('"', '\''))
                .isEqualTo("{'id':1,'emailAddress':'a@x.org','userId':1,'user_id':1,'user_name':'ann',"
                        + "'user_fullname':null,'user_role':null,'user_version':1}");
    }

    @JsonIdentityInfo(generator = ObjectIdGenerators.PropertyGenerator.class, property = "id")
    interface ByIdentity {}

    @Test
    void identityInfo_writesTheSecondTimeTheId() throws JsonProcessingException {
        given(user("ann", "a@x.org", "b@x.org"));
        try (Session session = open()) {
            assertThat(with(User.class, ByIdentity.class)
                            .writeValueAsString(session.list(select(ADDRESS)
                                    .options(joined(ADDRESS.user))
                                    .orderBy(ADDRESS.id)))
                            .replace('"', '\''))
                    .isEqualTo(
                            "[{'id':1,'emailAddress':'a@x.org','userId':1,'user':{'id':1,'name':'ann','fullname':null,"
                                    + "'role':null,'version':1}},{'id':2,'emailAddress':'b@x.org','userId':1,'user':1}]");
        }
    }

    @JsonFormat(shape = JsonFormat.Shape.ARRAY)
    interface AsArray {}

    @Test
    void arrayShape_hasNullForWhatIsNotKnown() throws JsonProcessingException {
        Address address = QAddress.builder().emailAddress("a@x.org").build();
        assertThat(with(Address.class, AsArray.class).writeValueAsString(address))
                .isEqualTo("[null,\"a@x.org\",null,null]");
    }

    interface ShownGetter {
        @JsonProperty("shown")
        String getDisplayName();
    }

    @Test
    void annotatedGetter_isWritten_andSkippedWhenItComesBack() throws JsonProcessingException {
        JsonMapper some = with(User.class, ShownGetter.class);
        String json = some.writeValueAsString(read("{'name':'ann','fullname':'Ann'}", User.class));
        assertThat(json).isEqualTo("{\"name\":\"ann\",\"fullname\":\"Ann\",\"shown\":\"Ann\"}");
        assertThat(some.readValue(json, User.class).getFullname()).isEqualTo("Ann");
        assertThatThrownBy(() -> read("{'displayName':'x'}", User.class))
                .isInstanceOf(UnrecognizedPropertyException.class);
    }

    interface ReadOnlyParts {
        @JsonProperty(access = Access.READ_ONLY)
        List<Address> getAddresses();

        @JsonProperty(access = Access.READ_ONLY)
        @Nullable
        Long getId();
    }

    @Test
    void readOnly_forbidsCollectionsAndKeys() throws JsonProcessingException {
        User user = with(User.class, ReadOnlyParts.class)
                .readValue("{\"id\":1,\"name\":\"ann\",\"addresses\":[{\"id\":1}]}", User.class);
        assertThat(user.getName()).isEqualTo("ann");
        assertThat(user.getId()).isNull();
        assertThat(user.getAddresses()).isEmpty();
    }

    interface WritableParts {
        @JsonProperty(access = Access.READ_WRITE)
        Long getUserId();

        @JsonProperty(access = Access.WRITE_ONLY)
        String getEmailAddress();
    }

    @Test
    void access_opensAColumnWithoutASetter_orHidesOne() throws JsonProcessingException {
        JsonMapper some = with(Address.class, WritableParts.class);
        Address address = some.readValue("{\"emailAddress\":\"a@x.org\",\"userId\":3}", Address.class);
        assertThat(address.getUserId()).isEqualTo(3);
        assertThat(address.getEmailAddress()).isEqualTo("a@x.org");
        assertThat(some.writeValueAsString(address)).isEqualTo("{\"userId\":3}");
    }

    interface WritableComputed {
        @JsonProperty(access = Access.READ_WRITE)
        BigDecimal getTotal();
    }

    @Test
    void computedColumn_isNeverRead() throws JsonProcessingException {
        Good good = with(Good.class, WritableComputed.class).readValue("{\"id\":1,\"total\":3}", Good.class);
        assertThat(Inspect.isLoaded(good, "total")).isFalse();
    }

    @JsonAutoDetect(
            getterVisibility = JsonAutoDetect.Visibility.NONE,
            setterVisibility = JsonAutoDetect.Visibility.NONE)
    interface Asked {
        @JsonProperty
        String getName();

        @JsonProperty
        void setName(String name);
    }

    @Test
    void visibilityOfTheClass_counts() throws JsonProcessingException {
        assertThat(with(User.class, Asked.class).writeValueAsString(read("{'id':1,'name':'ann'}", User.class)))
                .isEqualTo("{\"name\":\"ann\"}");
    }

    @Test
    void accessThatCannotBeGiven_isRefused() {
        assertThatThrownBy(() -> read("{}", Fixed.class))
                .isInstanceOf(MappingException.class)
                .hasMessageContaining(
                        "Fixed.size is an embedded record without a setter, and cannot be read from JSON as "
                                + "@JsonProperty(access) asks. Give it a setter, or take the access away.");
    }

    @Test
    void users_areNotLoadedByTheirAnnotations() throws JsonProcessingException {
        given(user("ann"));
        try (Session session = open()) {
            User ann = session.getOne(USER, 1L);
            recorder.clear();
            assertThat(with(User.class, WithoutId.class).writeValueAsString(ann))
                    .isEqualTo("{\"name\":\"ann\",\"role\":null,\"version\":1}");
            assertStatements();
        }
    }
}
