package dev.athanor.jackson;

import static dev.athanor.jackson.shop.QAddress.ADDRESS;
import static dev.athanor.jackson.shop.QGood.GOOD;
import static dev.athanor.jackson.shop.QUser.USER;
import static dev.athanor.query.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import dev.athanor.jackson.shop.Address;
import dev.athanor.jackson.shop.Good;
import dev.athanor.jackson.shop.QGood;
import dev.athanor.jackson.shop.QLabel;
import dev.athanor.jackson.shop.User;
import dev.athanor.session.Session;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

/** JSON that is read into an object that is there. */
class UpdatingTest extends JsonTest {
    private void update(Object entity, String json) throws JsonProcessingException {
        Object same = mapper.readerForUpdating(entity).readValue(json.replace('\'', '"'));
        assertThat(same).isSameAs(entity);
    }

    @Test
    void columnsOfAnObjectOfASession_areChanged_andNoOthersWritten() throws JsonProcessingException {
        given(user("ann"));
        try (Session session = open()) {
            User ann = session.getOne(USER, 1L);
            recorder.clear();
            update(ann, "{'id':1,'version':1,'name':'ann','fullname':'Ann','role':'admin'}");
            session.commit();
            assertStatements("UPDATE user_account SET fullname = ?, version = ? "
                    + "WHERE user_account.id = ? AND user_account.version = ?");
            assertThat(ann.getRole()).isNull();
        }
    }

    @Test
    void anotherKeyOrVersion_isRefused() {
        given(user("ann"));
        try (Session session = open()) {
            User ann = session.getOne(USER, 1L);
            assertThatThrownBy(() -> update(ann, "{'id':2,'name':'bob'}"))
                    .isInstanceOf(JsonMappingException.class)
                    .hasMessageContaining(
                            "User.id of an object that has its row is not changed by JSON: leave it out of the "
                                    + "JSON, or read into a new object.");
            assertThatThrownBy(() -> update(ann, "{'version':3,'name':'bob'}"))
                    .isInstanceOf(JsonMappingException.class)
                    .hasMessageContaining("the JSON was made from version 3, and the object is at version 1.");
            assertThat(ann.getName()).isEqualTo("ann");
        }
    }

    @Test
    void elementsOfACollection_areChangedByTheirKeys_addedWithoutOne_andRemovedWhereTheyAreNotThere()
            throws JsonProcessingException {
        given(user("ann", "a@x.org", "b@x.org"));
        try (Session session = open()) {
            User ann = session.getOne(USER, 1L);
            Address second = ann.getAddresses().get(1);
            recorder.clear();
            update(ann, "{'addresses':[{'id':2,'emailAddress':'B@x.org'},{'emailAddress':'c@x.org'}]}");
            assertThat(ann.getAddresses()).hasSize(2).first().isSameAs(second);
            assertStatements();
            session.commit();
            assertStatements(
                    "UPDATE address SET email_address = ? WHERE address.id = ?",
                    "INSERT INTO address (email_address, user_id) VALUES (?, ?) RETURNING id",
                    "DELETE FROM address WHERE address.id = ?");
        }
    }

    @Test
    void collectionThatIsNotLoaded_isLoadedFirst() throws JsonProcessingException {
        given(user("ann", "a@x.org"));
        try (Session session = open()) {
            User ann = session.getOne(USER, 1L);
            update(ann, "{'addresses':[{'id':1,'emailAddress':'A@x.org'}]}");
            session.commit();
            assertThat(session.list(select(ADDRESS.emailAddress))).containsExactly("A@x.org");
        }
    }

    @Test
    void objectsOfOtherRows_areRefusedWhereTheyWouldBecomeNewRows() {
        given(user("ann", "a@x.org"), user("bob", "b@x.org"));
        try (Session session = open()) {
            User ann = session.getOne(USER, 1L);
            assertThatThrownBy(() -> update(ann, "{'addresses':[{'id':2}]}"))
                    .isInstanceOf(JsonMappingException.class)
                    .hasMessageContaining("User.addresses does not hold the Address with key 2");
            Address address = session.getOne(ADDRESS, 1L);
            assertThatThrownBy(() -> update(address, "{'user':{'id':2}}"))
                    .isInstanceOf(JsonMappingException.class)
                    .hasMessageContaining("Address.user does not hold the User with key 2");
        }
    }

    @Test
    void targetOfAToOne_isChangedWhereItIsTheSame_andReplacedByANewOne() throws JsonProcessingException {
        given(user("ann", "a@x.org"));
        try (Session session = open()) {
            Address address = session.getOne(ADDRESS, 1L);
            User ann = address.getUser();
            update(address, "{'user':{'id':1,'fullname':'Ann'}}");
            assertThat(address.getUser()).isSameAs(ann);
            assertThat(ann.getFullname()).isEqualTo("Ann");
            update(address, "{'user':{'name':'carl'}}");
            assertThat(address.getUser().getName()).isEqualTo("carl");
            assertThat(ann.getAddresses()).isEmpty();
            update(address, "{'user':null}");
            assertThat(address.getUser()).isNull();
        }
    }

    @Test
    void detachedObject_isChanged_andMergedWithWhatItWasGiven() throws JsonProcessingException {
        given(user("ann", "a@x.org"), user("bob", "b@x.org"));
        User ann;
        Address unloaded;
        try (Session session = open()) {
            ann = session.getOne(USER, 1L);
            assertThat(ann.getAddresses()).hasSize(1);
        }
        try (Session session = open()) {
            unloaded = session.getOne(ADDRESS, 2L);
        }
        update(ann, "{'name':'Ann','addresses':[{'id':1,'emailAddress':'A@x.org'},{'id':2}]}");
        update(unloaded, "{'user':{'id':1}}");
        try (Session session = open()) {
            session.merge(ann);
            session.commit();
            assertThat(session.getOne(USER, 1L).getAddresses())
                    .extracting(Address::getEmailAddress)
                    .containsExactly("A@x.org", "b@x.org");
        }
        assertThatThrownBy(() -> update(unloaded.getUser(), "{'name':null}")).isInstanceOf(JsonMappingException.class);
        User bob;
        try (Session session = open()) {
            bob = session.getOne(USER, 2L);
        }
        assertThatThrownBy(() -> update(bob, "{'addresses':[]}"))
                .isInstanceOf(JsonMappingException.class)
                .hasMessageContaining("select(USER).options(selectIn(USER.addresses))");
    }

    @Test
    void map_isUpdatedByTheKeysOfItsObjects() throws JsonProcessingException {
        Good tea = QGood.builder()
                .id(7)
                .name("tea")
                .state(Good.State.NEW)
                .price(BigDecimal.ONE)
                .quantity(1)
                .fragile(false)
                .build();
        tea.getLabels().put("de", QLabel.builder().language("de").text("Tee").build());
        given(tea);
        try (Session session = open()) {
            Good read = session.getOne(GOOD, 7);
            update(read, "{'labels':{'de':{'goodId':7,'language':'de','text':'TEE'},'en':{'text':'Tea'}}}");
            session.commit();
            assertThat(read.getLabels().get("de").getText()).isEqualTo("TEE");
            assertThat(read.getLabels().get("en").getText()).isEqualTo("Tea");
        }
    }
}
