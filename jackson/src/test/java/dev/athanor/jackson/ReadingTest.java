package dev.athanor.jackson;

import static dev.athanor.jackson.shop.QAddress.ADDRESS;
import static dev.athanor.jackson.shop.QGood.GOOD;
import static dev.athanor.jackson.shop.QUser.USER;
import static dev.athanor.query.Load.selectIn;
import static dev.athanor.query.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import dev.athanor.error.InvalidValueException;
import dev.athanor.error.StaleEntityException;
import dev.athanor.jackson.shop.Address;
import dev.athanor.jackson.shop.Article;
import dev.athanor.jackson.shop.Country;
import dev.athanor.jackson.shop.Good;
import dev.athanor.jackson.shop.Label;
import dev.athanor.jackson.shop.Node;
import dev.athanor.jackson.shop.User;
import dev.athanor.session.EntityState;
import dev.athanor.session.Inspect;
import dev.athanor.session.Session;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What JSON makes of an object, and what a merge of it sends. */
class ReadingTest extends JsonTest {
    private static final String SELECT_USER =
            "SELECT user_account.id, user_account.name, user_account.fullname, user_account.role, user_account.version "
                    + "FROM user_account WHERE user_account.id = ?";

    @Test
    void justWhatTheJsonHas_isSet() throws JsonProcessingException {
        User user = read("{'id':5,'fullname':null}", User.class);
        assertThat(Inspect.state(user)).isEqualTo(EntityState.TRANSIENT);
        assertThat(user.getId()).isEqualTo(5);
        assertThat(user.getFullname()).isNull();
        assertThat(Inspect.isLoaded(user, "fullname")).isTrue();
        assertThat(Inspect.isLoaded(user, "name")).isFalse();
        assertThat(Inspect.isLoaded(user, "addresses")).isFalse();
        assertThatThrownBy(user::getName).isInstanceOf(InvalidValueException.class);
    }

    @Test
    void newObject_isInsertedWithWhatIsBelowIt() throws JsonProcessingException {
        User user = read(
                "{'id':null,'name':'ann','addresses':[{'emailAddress':'a@x.org'},{'emailAddress':'b@x.org'}]}",
                User.class);
        assertThat(user.getAddresses()).extracting(Address::getUser).containsExactly(user, user);
        try (Session session = open()) {
            session.add(user);
            session.commit();
            assertThat(session.list(select(ADDRESS.emailAddress).orderBy(ADDRESS.id)))
                    .containsExactly("a@x.org", "b@x.org");
            assertThat(session.one(select(USER.name))).isEqualTo("ann");
        }
    }

    @Test
    void whatWasWritten_comesBack_andMergesToNoChange() throws JsonProcessingException {
        given(user("ann", "a@x.org"));
        String json;
        try (Session session = open()) {
            json = mapper.writeValueAsString(session.one(select(USER).options(selectIn(USER.addresses))));
        }
        User back = mapper.readValue(json, User.class);
        try (Session session = open()) {
            session.merge(back);
            recorder.clear();
            session.commit();
            assertStatements();
        }
    }

    @Test
    void merge_writesJustWhatWasSentAndDiffers() throws JsonProcessingException {
        given(user("ann", "a@x.org"));
        try (Session session = open()) {
            User merged = session.merge(read("{'id':1,'fullname':'Ann'}", User.class));
            assertStatements(SELECT_USER);
            session.commit();
            assertStatements("UPDATE user_account SET fullname = ?, version = ? "
                    + "WHERE user_account.id = ? AND user_account.version = ?");
            assertThat(merged.getName()).isEqualTo("ann");
            assertThat(merged.getAddresses()).hasSize(1);
        }
    }

    @Test
    void collection_isMadeEqualByAMerge_absentOnesAreLeftAlone_emptyOnesEmptied() throws JsonProcessingException {
        given(user("ann", "a@x.org", "b@x.org"));
        try (Session session = open()) {
            session.merge(read(
                    "{'id':1,'addresses':[{'id':2,'emailAddress':'B@x.org'},{'emailAddress':'c@x.org'}]}", User.class));
            recorder.clear();
            session.commit();
            assertStatements(
                    "UPDATE address SET email_address = ? WHERE address.id = ?",
                    "INSERT INTO address (email_address, user_id) VALUES (?, ?) RETURNING id",
                    "DELETE FROM address WHERE address.id = ?");
            assertThat(session.list(select(ADDRESS.emailAddress).orderBy(ADDRESS.id)))
                    .containsExactly("B@x.org", "c@x.org");
            session.merge(read("{'id':1,'addresses':null}", User.class));
            session.commit();
            assertThat(session.list(select(ADDRESS.emailAddress))).hasSize(2);
            session.merge(read("{'id':1,'addresses':[]}", User.class));
            session.commit();
            assertThat(session.list(select(ADDRESS.emailAddress))).isEmpty();
        }
    }

    @Test
    void version_comesWithTheJson_andRefusesAMergeOfWhatIsOld() throws JsonProcessingException {
        given(user("ann"));
        engine.useTransaction(session -> session.getOne(USER, 1L).setFullname("Ann"));
        User stale = read("{'id':1,'name':'x','version':1}", User.class);
        assertThat(stale.getVersion()).isEqualTo(1);
        try (Session session = open()) {
            assertThatThrownBy(() -> session.merge(stale)).isInstanceOf(StaleEntityException.class);
        }
    }

    @Test
    void toOne_isReadWithBothSidesEqual_andMergedByItsKey() throws JsonProcessingException {
        given(user("ann", "a@x.org"), user("bob"));
        Address address = read("{'id':1,'user':{'id':2}}", Address.class);
        assertThat(address.getUser().getAddresses()).containsExactly(address);
        try (Session session = open()) {
            Address merged = session.merge(read("{'id':1,'user':{'id':2}}", Address.class));
            session.commit();
            assertThat(merged.getUser().getName()).isEqualTo("bob");
        }
        assertThat(read("{'id':1,'user':null}", Address.class).getUser()).isNull();
    }

    @Test
    void columnsWithoutSetters_andComputedOnes_areSkipped() throws JsonProcessingException {
        User user = read("{'id':1,'name':'ann','role':'admin'}", User.class);
        assertThat(Inspect.isLoaded(user, "role")).isFalse();
        Address address = read("{'id':1,'userId':3}", Address.class);
        assertThat(Inspect.isLoaded(address, "userId")).isFalse();
        Good good = read(
                "{'id':1,'total':99,'loudName':'X','owner':'me','shortName':'x','code':'C','secret':'s','size':{'width':1}}",
                Good.class);
        assertThat(Inspect.isLoaded(good, "total")).isFalse();
        assertThat(Inspect.isLoaded(good, "loudName")).isFalse();
        assertThat(Inspect.isLoaded(good, "owner")).isFalse();
        assertThat(Inspect.isLoaded(good, "secret")).isFalse();
        assertThat(good.getCode()).isEqualTo("C");
        assertThat(good.getSize()).isEqualTo(new Good.Size(1, null));
    }

    @Test
    void columnsOfEveryKind_areRead() throws JsonProcessingException {
        Good good = read(
                "{'id':7,'title':'tea','state':'SOLD','price':2.50,'quantity':4,'since':'01.03.2026',"
                        + "'details':{'a':[1.50,{}]},'seenAt':'2026-03-01T12:00:00Z','picture':'AQID','fragile':true,'tags':['hot'],"
                        + "'labels':{'de':{'text':'Tee'},'en':{'language':'en','text':'Tea'}}}",
                Good.class);
        assertThat(good.getName()).isEqualTo("tea");
        assertThat(good.getState()).isEqualTo(Good.State.SOLD);
        assertThat(good.getPrice()).isEqualTo(new BigDecimal("2.50"));
        assertThat(good.getSince()).isEqualTo("2026-03-01");
        assertThat(good.getPicture()).containsExactly(1, 2, 3);
        assertThat(good.isFragile()).isTrue();
        assertThat(good.getTags()).containsExactly("hot");
        assertThat(good.getDetails().text()).isEqualTo("{\"a\":[1.50,{}]}");
        assertThat(good.getLabels()).containsOnlyKeys("de", "en");
        assertThat(good.getLabels().get("de").getLanguage()).isEqualTo("de");
        try (Session session = open()) {
            session.add(good);
            session.commit();
            assertThat(session.getOne(GOOD, 7).getTotal()).isEqualByComparingTo("10");
        }
    }

    @Test
    void keyOfForeignKeys_isTakenFromTheObjectThatItRefersTo() throws JsonProcessingException {
        Label label = read("{'good':{'id':7},'language':'de','text':'Tee'}", Label.class);
        assertThat(label.getGoodId()).isEqualTo(7);
        assertThat(read("{'goodId':7,'language':'de'}", Label.class).getGoodId())
                .isEqualTo(7);
    }

    @Test
    void unknownProperties_areAsTheMapperSays_ownSettersNeedAnAnnotation() throws JsonProcessingException {
        assertThatThrownBy(() -> read("{'nam':'x'}", User.class)).isInstanceOf(UnrecognizedPropertyException.class);
        assertThatThrownBy(() -> read("{'note':'x'}", Good.class)).isInstanceOf(UnrecognizedPropertyException.class);
        mapper.disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
        assertThat(read("{'nam':'x','name':'ann'}", User.class).getName()).isEqualTo("ann");
    }

    @Test
    void nullThatMayNotBe_isAnErrorOfJackson_withThePath() {
        assertThatThrownBy(() -> read("{'addresses':[{'emailAddress':null}]}", User.class))
                .isInstanceOf(JsonMappingException.class)
                .hasMessageContaining("Address.emailAddress is not nullable")
                .hasMessageContaining("[\"addresses\"]")
                .hasMessageContaining("[\"emailAddress\"]");
        assertThatThrownBy(() -> read("{'addresses':[null]}", User.class))
                .isInstanceOf(JsonMappingException.class)
                .hasMessageContaining("User.addresses holds no null.");
    }

    @Test
    void creator_isTheMirroredConstructor() throws JsonProcessingException {
        Article article = read("{'title':' news ','words':2}", Article.class);
        assertThat(article.getTitle()).isEqualTo("news");
        assertThat(article.getText()).isEqualTo("word word");
        assertThat(Inspect.isLoaded(article, "status")).isFalse();
        given(article);
        try (Session session = open()) {
            assertThat(session.one(select(dev.athanor.jackson.shop.QArticle.ARTICLE))
                            .getStatus())
                    .isEqualTo("draft");
        }
    }

    @Test
    void interface_andListsOfEntities_areRead() throws JsonProcessingException {
        Country country = read("{'code':'IS','name':'Iceland','population':400000}", Country.class);
        assertThat(country.code()).isEqualTo("IS");
        assertThat(country.population()).isEqualTo(400_000);
        assertThat(country.isLarge()).isFalse();
        List<Node> nodes = mapper.readValue(
                "[{\"name\":\"a\",\"children\":[{\"name\":\"b\"}]},{\"name\":\"c\"}]",
                new TypeReference<List<Node>>() {});
        assertThat(nodes).extracting(Node::getName).containsExactly("a", "c");
        assertThat(nodes.get(0).getChildren().get(0).getParent()).isSameAs(nodes.get(0));
    }
}
