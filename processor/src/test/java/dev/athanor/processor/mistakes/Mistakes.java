package dev.athanor.processor.mistakes;

import java.util.List;
import java.util.stream.Stream;

/** The mistakes, family by family. */
final class Mistakes {
    private static final String GENERATED = "@Id(generated = true)\n    public abstract @Nullable Long getId();";

    private static final List<Mistake> KEYS = List.of(
            Mistake.of("no @Id", "EntityMissingId", "Customer", "@Id(generated = true)\n", "\n")
                    .at("public abstract class Customer"),
            Mistake.of("generated string", "GeneratedIdType", "Currency", "@Id\n", "@Id(generated = true)\n"),
            Mistake.of(
                    "nullable id that is not generated",
                    "IdNullable",
                    "Tag",
                    GENERATED,
                    "@Id public abstract @Nullable Long getId();"),
            Mistake.of("generated beside another", "GeneratedIdNotAlone", "Stock", "@Id\n", "@Id(generated = true)\n"),
            Mistake.of(
                    "bytes as a key",
                    "IdTypeUnfit",
                    "Setting",
                    "@Id\n    @Column(length = 40)\n    public abstract String getName();",
                    "@Id public abstract byte[] getName();"),
            Mistake.of(
                    "@Id on a relationship",
                    "IdOnRelationship",
                    "PriceListEntry",
                    "@Relationship(backPopulates = \"entries\")",
                    "@Id @Relationship(backPopulates = \"entries\")"),
            Mistake.of("unbounded id", "StringKeyUnbounded", "Role", "@Column(length = 20)", "")
                    .at("public abstract String getName();"),
            Mistake.of("unbounded unique string", "StringKeyUnbounded", "Tag", "@Column(length = 40, ", "@Column("),
            Mistake.of(
                            "@Id of nobody",
                            "cannot find symbol|Id cannot be resolved",
                            "City",
                            "import dev.athanor.annotation.Id;\n",
                            "")
                    .at("@Id(generated = true)")
                    .hidden());

    private static final List<Mistake> COLUMNS = List.of(
            Mistake.of("type of no column", "TypeNotMappable", "Product", "String getTitle()", "Thread getTitle()"),
            Mistake.of(
                            "relationship not marked",
                            "RelationshipNotMarked",
                            "City",
                            "@Relationship(backPopulates = \"cities\")",
                            "")
                    .at("public abstract Country getCountry();"),
            Mistake.of(
                    "nullable primitive",
                    "NullablePrimitive",
                    "Review",
                    "short getStars()",
                    "@Nullable short getStars()"),
            Mistake.of(
                    "length of a number",
                    "ColumnLengthNotString",
                    "Stock",
                    "public abstract int getAmount();",
                    "@dev.athanor.annotation.Column(length = 3) public abstract int getAmount();"),
            Mistake.of("no precision", "DecimalWithoutPrecision", "Coupon", "@Column(precision = 5, scale = 2)", "")
                    .at("public abstract BigDecimal getPercent();"),
            Mistake.of("scale above precision", "ColumnSizeWrong", "Coupon", "scale = 2", "scale = 6"),
            Mistake.of("precision of a string", "ColumnPrecisionNotDecimal", "Coupon", "length = 12", "precision = 12")
                    .at("precision = 12"),
            Mistake.of("negative length", "ColumnSizeWrong", "Role", "length = 20", "length = -20"),
            Mistake.of(
                    "column of a foreign key",
                    "ColumnNameTwice",
                    "City",
                    "public abstract String getName();",
                    "@dev.athanor.annotation.Column(name = \"country_code\") public abstract String getName();"),
            Mistake.of(
                    "short enum",
                    "EnumLengthTooShort",
                    "Customer",
                    "@Column(index = true)",
                    "@Column(index = true, length = 3)"),
            Mistake.of(
                    "no default method", "DefaultMethodMissing", "Customer", "@Default(\"now\")", "@Default(\"nwo\")"),
            Mistake.of(
                            "default not static",
                            "DefaultMethodNotStatic",
                            "Customer",
                            "static Instant now()",
                            "Instant now()")
                    .at("@Default(\"now\")"),
            Mistake.of(
                            "default private",
                            "DefaultMethodPrivate",
                            "Customer",
                            "static Instant now()",
                            "private static Instant now()")
                    .at("@Default(\"now\")"),
            Mistake.of(
                            "default with parameters",
                            "DefaultMethodHasParameters",
                            "Customer",
                            "static Instant now()",
                            "static Instant now(int zone)")
                    .at("@Default(\"now\")"),
            Mistake.of(
                            "default of another type",
                            "DefaultMethodTypeDiffers",
                            "Customer",
                            "public abstract Instant getCreatedAt()",
                            "public abstract java.time.LocalDate getCreatedAt()")
                    .at("@Default(\"now\")"),
            Mistake.of(
                    "@Column on a relationship",
                    "ColumnOnRelationship",
                    "Warehouse",
                    "@Relationship\n",
                    "@Relationship @dev.athanor.annotation.Column(name = \"city\")\n"),
            Mistake.of(
                            "private type",
                            "TypePrivate",
                            "Setting",
                            "public abstract String getValue();",
                            "private enum Kind { A }\n    public abstract Kind getValue();")
                    .at("public abstract Kind getValue();"));

    private static final List<Mistake> ACCESSORS = List.of(
            Mistake.of(
                    "setter of nothing",
                    "SetterWithoutGetter",
                    "Customer",
                    "void setName(String name)",
                    "void setNmae(String name)"),
            Mistake.of(
                    "setter of another type",
                    "SetterTypeDiffers",
                    "Customer",
                    "setEmail(String email)",
                    "setEmail(int email)"),
            Mistake.of(
                    "abstract method",
                    "MethodNotAccessor",
                    "Setting",
                    "public abstract String getValue();",
                    "public abstract String getValue(); public abstract String find(String a, int b);"),
            Mistake.of("other style", "AccessorStylesMixed", "Employee", "String getName()", "String name()"),
            Mistake.of(
                    "annotation on a method with a body",
                    "AnnotationOnConcreteMethod",
                    "Product",
                    "public String label()",
                    "@Column(length = 3) public String label()"),
            Mistake.of(
                    "annotation on a setter",
                    "AnnotationNotOnGetter",
                    "Product",
                    "public abstract void setPrice",
                    "@Column(precision = 3) public abstract void setPrice"),
            Mistake.of(
                    "transient column",
                    "TransientWithMapping",
                    "Customer",
                    "@Transient\n",
                    "@Transient @Column(length = 3)\n"),
            Mistake.of(
                    "second getter",
                    "GetterTwice",
                    "Employee",
                    "public abstract boolean isActive();",
                    "public abstract boolean isActive(); public abstract boolean getActive();"),
            Mistake.of(
                    "of a superclass of three",
                    "TypeNotMappable",
                    "Auditable",
                    "@Nullable String getChangedBy()",
                    "@Nullable Thread getChangedBy()"));

    private static final List<Mistake> RELATIONSHIPS = List.of(
            Mistake.of(
                    "slip on the side of many",
                    "BackPopulatesMissing",
                    "Customer",
                    "\"customer\", cascade",
                    "\"custmer\", cascade"),
            Mistake.of(
                    "slip on the side of one",
                    "BackPopulatesMissing",
                    "CustomerAddress",
                    "\"addresses\"",
                    "\"adresses\""),
            Mistake.of("another target", "BackPopulatesOtherTarget", "Warehouse", "\"warehouse\"", "\"product\""),
            Mistake.of("no relationship", "BackPopulatesNoRelationship", "Warehouse", "\"warehouse\"", "\"amount\""),
            Mistake.of(
                            "not named back",
                            "BackPopulatesNotMutual",
                            "Review",
                            "@Relationship(backPopulates = \"reviews\")\n    public abstract Customer",
                            "@Relationship\n    public abstract Customer")
                    .in("Customer", "@Relationship(backPopulates = \"author\")"),
            Mistake.of(
                    "itself",
                    "BackPopulatesItself",
                    "Employee",
                    "backPopulates = \"reports\"",
                    "backPopulates = \"manager\""),
            Mistake.of(
                            "two link tables",
                            "LinkTableOnBothSides",
                            "Tag",
                            "backPopulates = \"tags\"",
                            "backPopulates = \"tags\", secondary = \"x\"")
                    .in("Product", "secondary = \"product_tag\""),
            Mistake.of("no link table", "LinkTableMissing", "Product", ", secondary = \"product_tag\"", "")
                    .at("@Relationship(backPopulates = \"products\")\n    public abstract Set<Tag>"),
            Mistake.of(
                    "link table of one",
                    "LinkTableOnToOne",
                    "Warehouse",
                    "@Relationship\n",
                    "@Relationship(secondary = \"x\")\n"),
            Mistake.of(
                    "link table of one to many",
                    "LinkTableOnOneToMany",
                    "Invoice",
                    "backPopulates = \"invoice\"",
                    "backPopulates = \"invoice\", secondary = \"x\""),
            Mistake.of(
                    "join column on the side of many",
                    "JoinColumnMisplaced",
                    "Invoice",
                    "backPopulates = \"invoice\"",
                    "backPopulates = \"invoice\", joinColumn = \"x\""),
            Mistake.of(
                    "join column of a key of two",
                    "JoinColumnCount",
                    "ShipmentLine",
                    "backPopulates = \"shipmentLines\"",
                    "backPopulates = \"shipmentLines\", joinColumn = \"line\""),
            Mistake.of(
                    "orphans of a to-one",
                    "DeleteOrphanWithoutSingleParent",
                    "Note",
                    "@Relationship\n",
                    "@Relationship(cascade = dev.athanor.annotation.Cascade.DELETE_ORPHAN)\n"),
            Mistake.of(
                            "one-to-one owned twice",
                            "OneToOneOwnedTwice",
                            "Customer",
                            "@Relationship(backPopulates = \"customer\")\n    public abstract @Nullable Account",
                            "@Relationship(backPopulates = \"customer\", joinColumn = \"account_id\")\n    public abstract @Nullable Account")
                    .in("Account", "joinColumn = \"customer_id\""),
            Mistake.of("one-to-one not owned", "OneToOneNotOwned", "Account", ", joinColumn = \"customer_id\"", "")
                    .at("@Relationship(backPopulates = \"account\")"),
            Mistake.of(
                            "nothing refers back",
                            "OneToManyWithoutForeignKey",
                            "Role",
                            "@Relationship(",
                            "@Relationship\n    public abstract Set<Tag> getTags();\n\n    @Relationship(")
                    .at("@Relationship\n"),
            Mistake.of(
                            "several refer back",
                            "OneToManyAmbiguous",
                            "CustomerAddress",
                            "@Relationship\n",
                            "@Relationship\n    public abstract java.util.List<Order> getShipped();\n\n    @Relationship\n")
                    .at("@Relationship\n"),
            Mistake.of("raw list", "RelationshipCollectionRaw", "Warehouse", "List<Stock>", "List")
                    .at("List getStocks"),
            Mistake.of(
                    "array list",
                    "RelationshipCollectionUnsupported",
                    "Warehouse",
                    "List<Stock>",
                    "java.util.ArrayList<Stock>"),
            Mistake.of(
                    "nullable list",
                    "RelationshipCollectionNullable",
                    "Warehouse",
                    "abstract List<Stock>",
                    "abstract @Nullable List<Stock>"),
            Mistake.of(
                    "no entity",
                    "RelationshipTargetNotEntity",
                    "Country",
                    "Currency getCurrency()",
                    "String getCurrency()"));

    private static final List<Mistake> FOREIGN_KEYS = List.of(
            Mistake.of(
                    "slip",
                    "ForeignKeyNoRelationship",
                    "CustomerAddress",
                    "@ForeignKey(\"customer\")",
                    "@ForeignKey(\"custmer\")"),
            Mistake.of(
                    "slip in a key",
                    "ForeignKeyNoRelationship",
                    "OrderLine",
                    "@ForeignKey(\"order\")",
                    "@ForeignKey(\"odrer\")"),
            Mistake.of(
                    "another type",
                    "ForeignKeyTypeDiffers",
                    "CustomerAddress",
                    "@Nullable Long getCustomerId()",
                    "@Nullable Integer getCustomerId()"),
            Mistake.of(
                    "not nullable",
                    "ForeignKeyNotNullable",
                    "CustomerAddress",
                    "@Nullable Long getCustomerId()",
                    "long getCustomerId()"),
            Mistake.of("of no entity", "ForeignKeyTargetNotEntity", "Coupon", "Customer.class", "String.class"),
            Mistake.of("of a key of two", "ForeignKeyComposite", "Coupon", "Customer.class", "OrderLine.class"),
            Mistake.of(
                    "of two things",
                    "ForeignKeyUnclear",
                    "Coupon",
                    "entity = Customer.class",
                    "value = \"x\", entity = Customer.class"));

    private static final List<Mistake> CLASSES = List.of(
            Mistake.of(
                            "no constructor",
                            "EntityMissingConstructor",
                            "Product",
                            "public abstract class Product {",
                            "public abstract class Product {\n    private Product() {}\n")
                    .at("public abstract class Product"),
            Mistake.of("type parameters", "EntityGeneric", "Setting", "class Setting", "class Setting<T>"),
            Mistake.of(
                    "table of another",
                    "TableNameTwice",
                    "Shipment",
                    "@Entity\n",
                    "@Entity(table = \"purchase_order\")\n"),
            Mistake.of(
                            "other library",
                            "ForeignAnnotation",
                            "City",
                            "import dev.athanor.annotation.Entity;",
                            "import jakarta.persistence.Entity;")
                    .at("@Entity\n"),
            Mistake.of(
                            "other library on an accessor",
                            "ForeignAnnotation",
                            "Account",
                            "import dev.athanor.annotation.Column;",
                            "import jakarta.persistence.Column;")
                    .at("@Column(length = 30"),
            Mistake.of(
                            "constructor that throws",
                            "EntityConstructorThrows",
                            "Product",
                            "public abstract class Product {",
                            "public abstract class Product {\n    protected Product() throws java.io.IOException {}\n")
                    .at("protected Product()"),
            Mistake.of("not marked", "EntityNotMarked", "Currency", "@Entity\n", "")
                    .at("public abstract class Currency"),
            Mistake.of(
                    "inherits from an entity",
                    "EntityExtendsEntity",
                    "Setting",
                    "class Setting",
                    "class Setting extends Role"));

    private static final List<Mistake> OF_JAVA = List.of(
            Mistake.of(
                            "not imported annotation of the class",
                            "cannot find symbol|Entity cannot be resolved",
                            "City",
                            "import dev.athanor.annotation.Entity;\n",
                            "")
                    .at("@Entity\n")
                    .hidden(),
            Mistake.of(
                            "not imported type",
                            "cannot find symbol|LocalDate cannot be resolved",
                            "Contract",
                            "import java.time.LocalDate;\n",
                            "")
                    .at("LocalDate getSignedOn"),
            Mistake.of(
                            "not imported list",
                            "cannot find symbol|List cannot be resolved",
                            "Department",
                            "import java.util.List;\n",
                            "")
                    .at("List<Employee>")
                    .whereJavacStops(),
            Mistake.of(
                            "not imported annotation",
                            "cannot find symbol|Relationship cannot be resolved",
                            "Contract",
                            "import dev.athanor.annotation.Relationship;\n",
                            "")
                    .at("@Relationship\n")
                    .hidden(),
            Mistake.of(
                    "unknown type of a column",
                    "cannot find symbol|LocalDat cannot be resolved",
                    "Invoice",
                    "LocalDate getDueOn",
                    "LocalDat getDueOn"),
            Mistake.of(
                    "unknown target",
                    "cannot find symbol|Catgory cannot be resolved",
                    "Product",
                    "Category getCategory",
                    "Catgory getCategory"),
            Mistake.of(
                    "unknown targets",
                    "cannot find symbol|Stok cannot be resolved",
                    "Product",
                    "List<Stock>",
                    "List<Stok>"),
            Mistake.of(
                    "unknown superclass",
                    "cannot find symbol|",
                    "Setting",
                    "class Setting",
                    "class Setting extends Auditabl"),
            Mistake.of(
                    "unknown member of an annotation",
                    "cannot find symbol|lenght is undefined",
                    "CustomerAddress",
                    "length = 12",
                    "lenght = 12"),
            Mistake.of(
                            "value of another type",
                            "incompatible types|cannot convert",
                            "Role",
                            "length = 20",
                            "length = \"20\"")
                    .whereItGoesOn(),
            Mistake.of(
                            "unknown constant",
                            "enum annotation value|SELCT cannot be resolved",
                            "Category",
                            "Loading.SELECT",
                            "Loading.SELCT")
                    .whereItGoesOn(),
            Mistake.of("no semicolon", "';' expected|", "Employee", "String getName();", "String getName()"),
            Mistake.of("no brace", "reached end of file|", "Setting", "getValue();\n}", "getValue();\n")
                    .at("getValue();"),
            Mistake.of(
                    "wrong body",
                    "incompatible types|cannot convert",
                    "Product",
                    "return getSku() + \" \" + getTitle();",
                    "return 5;"),
            Mistake.of(
                    "unknown method in a body",
                    "cannot find symbol|is undefined",
                    "Product",
                    "getSku() + ",
                    "getSkuu() + "),
            Mistake.of(
                    "class not abstract",
                    "is not abstract|",
                    "Currency",
                    "public abstract class Currency",
                    "public class Currency"),
            Mistake.of(
                    "wrong column in a query",
                    "cannot find symbol|cannot be resolved",
                    "Use3",
                    "CUSTOMER.email",
                    "CUSTOMER.emial"));

    private Mistakes() {}

    static List<Mistake> all() {
        return Stream.of(KEYS, COLUMNS, ACCESSORS, RELATIONSHIPS, FOREIGN_KEYS, CLASSES, OF_JAVA)
                .flatMap(List::stream)
                .toList();
    }
}
