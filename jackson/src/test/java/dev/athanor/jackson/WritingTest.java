package dev.athanor.jackson;

import static dev.athanor.jackson.shop.QAddress.ADDRESS;
import static dev.athanor.jackson.shop.QGood.GOOD;
import static dev.athanor.jackson.shop.QNode.NODE;
import static dev.athanor.jackson.shop.QUser.USER;
import static dev.athanor.query.Load.joined;
import static dev.athanor.query.Load.selectIn;
import static dev.athanor.query.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import dev.athanor.jackson.shop.Address;
import dev.athanor.jackson.shop.Country;
import dev.athanor.jackson.shop.Good;
import dev.athanor.jackson.shop.Label;
import dev.athanor.jackson.shop.Node;
import dev.athanor.jackson.shop.QCountry;
import dev.athanor.jackson.shop.QGood;
import dev.athanor.jackson.shop.QLabel;
import dev.athanor.jackson.shop.QNode;
import dev.athanor.jackson.shop.QUser;
import dev.athanor.jackson.shop.User;
import dev.athanor.session.Session;
import dev.athanor.type.Json;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What of an object is written, in each of its states; never a statement is sent for it. */
class WritingTest extends JsonTest {
    private static final String ANN = "{'id':1,'name':'ann','fullname':null,'role':null,'version':1}";

    private static Node node(String name, Node... children) {
        return QNode.builder().name(name).children(children).build();
    }

    private static Good good() {
        Good good = QGood.builder()
                .id(7)
                .name("tea")
                .state(Good.State.NEW)
                .price(new BigDecimal("2.50"))
                .quantity(4)
                .since(LocalDate.of(2026, 3, 1))
                .seenAt(Instant.parse("2026-03-01T12:00:00Z"))
                .picture(new byte[] {1, 2, 3})
                .fragile(true)
                .size(new Good.Size(3, null))
                .tags(List.of("hot", "green"))
                .details(Json.of("{\"a\": [1, 2.50, null]}"))
                .secret("s")
                .cost(new BigDecimal("1.20"))
                .owner("ann")
                .code("T1")
                .build();
        good.getLabels().put("de", QLabel.builder().language("de").text("Tee").build());
        return good;
    }

    @Test
    void transientObject_isWrittenAsFarAsItIsSet() throws JsonProcessingException {
        assertJson(QUser.create(), "{}");
        assertJson(QUser.builder().name("ann").build(), "{'name':'ann'}");
        assertJson(QUser.builder().name("ann").fullname(null).build(), "{'name':'ann','fullname':null}");
        assertJson(user("ann", "a@x.org"), "{'name':'ann','addresses':[{'emailAddress':'a@x.org'}]}");
    }

    @Test
    void detachedObject_isWrittenAsFarAsItIsLoaded() throws JsonProcessingException {
        given(user("ann", "a@x.org"));
        User plain;
        User loaded;
        User reference;
        try (Session session = open()) {
            plain = session.getOne(USER, 1L);
        }
        try (Session session = open()) {
            loaded = session.one(select(USER).options(selectIn(USER.addresses)));
        }
        try (Session session = open()) {
            reference = session.reference(USER, 1L);
        }
        assertJson(plain, ANN);
        assertJson(loaded, ANN.replace("}", ",'addresses':[{'id':1,'emailAddress':'a@x.org','userId':1}]}"));
        assertJson(reference, "{'id':1}");
    }

    @Test
    void objectOfASession_loadsNothing_andIsWrittenAsItWasLastKnown() throws JsonProcessingException {
        given(user("ann", "a@x.org"));
        String whole = ANN.replace("}", ",'addresses':[{'id':1,'emailAddress':'a@x.org','userId':1}]}");
        try (Session session = open()) {
            User ann = session.getOne(USER, 1L);
            assertJson(ann, ANN);
            assertThat(ann.getAddresses()).hasSize(1);
            assertJson(ann, whole);
            session.commit();
            assertJson(ann, whole);
            ann.setFullname("Ann");
            assertJson(ann, whole.replace("'fullname':null", "'fullname':'Ann'"));
        }
        try (Session session = open()) {
            User ann = session.getOne(USER, 1L);
            session.expire(ann);
            assertJson(ann, ANN);
            assertThat(ann.getName()).isEqualTo("ann");
            assertThat(recorder.count()).isOne();
        }
    }

    @Test
    void newObject_isWrittenWithItsKey_afterTheFlush() throws JsonProcessingException {
        try (Session session = open()) {
            User ann = user("ann", "a@x.org");
            session.add(ann);
            assertJson(ann, "{'name':'ann','addresses':[{'emailAddress':'a@x.org'}]}");
            session.flush();
            assertJson(
                    ann,
                    "{'id':1,'name':'ann','fullname':null,'role':null,'version':1,"
                            + "'addresses':[{'id':1,'emailAddress':'a@x.org','userId':1}]}");
            session.commit();
            assertJson(
                    ann,
                    "{'id':1,'name':'ann','fullname':null,'role':null,'version':1,"
                            + "'addresses':[{'id':1,'emailAddress':'a@x.org','userId':1}]}");
        }
    }

    @Test
    void unloadedToOne_isLeftOut_oneThatIsNull_isWritten() throws JsonProcessingException {
        given(user("ann", "a@x.org"), address("nobody@x.org"));
        List<Address> addresses;
        try (Session session = open()) {
            addresses = session.list(select(ADDRESS).orderBy(ADDRESS.id));
            assertJson(
                    addresses,
                    "[{'id':1,'emailAddress':'a@x.org','userId':1},"
                            + "{'id':2,'emailAddress':'nobody@x.org','userId':null,'user':null}]");
        }
        assertJson(
                addresses,
                "[{'id':1,'emailAddress':'a@x.org','userId':1},"
                        + "{'id':2,'emailAddress':'nobody@x.org','userId':null,'user':null}]");
    }

    @Test
    void otherSideOfTheRelationshipThatWasWalked_isLeftOut() throws JsonProcessingException {
        given(user("ann", "a@x.org", "b@x.org"));
        List<Address> addresses;
        try (Session session = open()) {
            addresses = session.list(select(ADDRESS)
                    .options(joined(ADDRESS.user).then(selectIn(USER.addresses)))
                    .orderBy(ADDRESS.id));
        }
        assertThat(addresses.get(0).getUser().getAddresses()).hasSize(2);
        String user = "'user':" + ANN;
        assertJson(
                addresses,
                "[{'id':1,'emailAddress':'a@x.org','userId':1," + user + "},"
                        + "{'id':2,'emailAddress':'b@x.org','userId':1," + user + "}]");
    }

    @Test
    void objectOnTheWay_isWrittenAsItsKey() throws JsonProcessingException {
        Node one = node("one");
        Node two = node("two");
        one.getLinks().add(two);
        two.getLinks().add(one);
        given(one, two);
        Node read;
        try (Session session = open()) {
            read = session.getOne(NODE, 1L);
            assertThat(read.getLinks().iterator().next().getLinks()).hasSize(1);
        }
        assertJson(
                read,
                "{'id':1,'name':'one','parent':null,'links':[{'id':2,'name':'two','parent':null,'links':[{'id':1}]}]}");
        assertJson(Map.of("node", QNode.builder().name("x").build()), "{'node':{'name':'x'}}");
    }

    @Test
    void tree_isWrittenDownwards_andAChildWithItsParents() throws JsonProcessingException {
        Node leaf = node("leaf");
        Node root = node("root", node("branch", leaf), node("other"));
        assertJson(
                root, "{'name':'root','children':[{'name':'branch','children':[{'name':'leaf'}]},{'name':'other'}]}");
        assertJson(leaf, "{'name':'leaf','parent':{'name':'branch','parent':{'name':'root'}}}");
    }

    @Test
    void columnsOfEveryKind_areWrittenAsJacksonsAnnotationsSay() throws JsonProcessingException {
        given(good());
        Good read;
        try (Session session = open()) {
            read = session.getOne(GOOD, 7);
            assertThat(read.getLabels()).hasSize(1);
        }
        String json = "{'id':7,'state':'NEW','price':2.50,'quantity':4,'total':10.00,'loudName':'TEA',"
                + "'since':'01.03.2026','seenAt':'2026-03-01T12:00:00Z','picture':'AQID','fragile':true,"
                + "'size':{'width':3,'height':null},'tags':['hot','green'],'details':{'a':[1,2.50,null]},'cost':1.20,'owner':'ann','code':'T1',"
                + "'labels':{'de':{'goodId':7,'language':'de','text':'Tee'}},'shortName':'t','title':'tea'}";
        assertThat(mapper.readTree(mapper.writeValueAsString(read)))
                .isEqualTo(mapper.readTree(json.replace('\'', '"')));
        assertThat(mapper.writeValueAsString(read)).contains("\"details\":{\"a\":[1,2.50,null]}");
        String outside = mapper.writerWithView(Object.class).writeValueAsString(read);
        assertThat(outside).contains("\"title\":\"tea\"").doesNotContain("cost").doesNotContain("secret");
        assertThat(mapper.writerWithView(Good.Internal.class).writeValueAsString(read))
                .contains("\"cost\":1.20");
    }

    @Test
    void mapAndEmbeddedRecord_thatHaveExpired_areWrittenAsTheyWereLastKnown() throws JsonProcessingException {
        given(good());
        try (Session session = open()) {
            Good read = session.getOne(GOOD, 7);
            Label label = read.getLabels().get("de");
            String before = mapper.writeValueAsString(read);
            assertThat(before).contains("\"labels\":{\"de\":{\"goodId\":7,\"language\":\"de\",\"text\":\"Tee\"}}");
            session.commit();
            recorder.clear();
            session.expire(label);
            assertThat(read.getLabels()).hasSize(1);
            session.expire(read);
            recorder.clear();
            assertThat(mapper.copy()
                            .addMixIn(Good.class, WithoutShortName.class)
                            .writeValueAsString(read))
                    .contains("\"labels\":{\"de\":{\"goodId\":7,\"language\":\"de\",\"text\":\"Tee\"}}")
                    .contains("\"size\":{\"width\":3,\"height\":null}");
            assertStatements();
        }
    }

    /** The getter that the class asks for may load. */
    interface WithoutShortName {
        @JsonIgnore
        String getShortName();
    }

    @Test
    void ordinaryGetter_isNotWritten_unlessItIsAnnotated() throws JsonProcessingException {
        assertThat(mapper.writeValueAsString(user("ann"))).doesNotContain("displayName");
        assertThat(mapper.writeValueAsString(QGood.builder().name("tea").build()))
                .isEqualTo("{\"title\":\"tea\",\"shortName\":\"t\"}");
    }

    @Test
    void interfaceWithoutPrefixes_isWrittenByTheNamesOfItsAccessors() throws JsonProcessingException {
        Country iceland =
                QCountry.builder().code("IS").name("Iceland").population(null).build();
        assertJson(iceland, "{'code':'IS','name':'Iceland','population':null}");
    }

    @Test
    void settingsOfTheMapper_count() throws JsonProcessingException {
        given(user("ann", "a@x.org"));
        User ann;
        try (Session session = open()) {
            ann = session.one(select(USER).options(selectIn(USER.addresses)));
        }
        mapper.setPropertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE);
        mapper.setDefaultPropertyInclusion(JsonInclude.Include.NON_NULL);
        assertJson(
                ann, "{'id':1,'name':'ann','version':1,'addresses':[{'id':1,'email_address':'a@x.org','user_id':1}]}");
    }

    @Test
    void order_isThatOfTheModel_unlessTheClassOrTheMapperSaysIt() throws JsonProcessingException {
        User ann = QUser.builder().fullname("Ann").name("ann").build();
        assertJson(ann, "{'name':'ann','fullname':'Ann'}");
        assertThat(mapper.copy().addMixIn(User.class, FullnameFirst.class).writeValueAsString(ann))
                .isEqualTo("{\"fullname\":\"Ann\",\"name\":\"ann\"}");
        assertThat(mapper.rebuild()
                        .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
                        .build()
                        .writeValueAsString(ann))
                .isEqualTo("{\"fullname\":\"Ann\",\"name\":\"ann\"}");
    }

    /** An order of the class's own. */
    @JsonPropertyOrder({"fullname", "name"})
    interface FullnameFirst {}

    @Test
    void mapperThatUsesFieldsAlone_writesEntitiesAllTheSame() throws JsonProcessingException {
        mapper.setVisibility(PropertyAccessor.ALL, Visibility.NONE);
        mapper.setVisibility(PropertyAccessor.FIELD, Visibility.ANY);
        User ann = user("ann", "a@x.org");
        assertJson(ann, "{'name':'ann','addresses':[{'emailAddress':'a@x.org'}]}");
        assertThat(read("{'name':'ann'}", User.class).getName()).isEqualTo("ann");
    }

    @Test
    void declaredTypesOfACaller_changeNothing() throws JsonProcessingException {
        User ann = user("ann", "a@x.org");
        String json = "[{\"name\":\"ann\",\"addresses\":[{\"emailAddress\":\"a@x.org\"}]}]";
        assertThat(mapper.writerFor(new TypeReference<List<User>>() {}).writeValueAsString(List.of(ann)))
                .isEqualTo(json);
        assertThat(mapper.valueToTree(List.of(ann)).toString()).isEqualTo(json);
        assertThat(mapper.writerFor(User.class).writeValueAsString(ann))
                .isEqualTo(json.substring(1, json.length() - 1));
    }
}
