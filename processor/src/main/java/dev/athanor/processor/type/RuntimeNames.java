package dev.athanor.processor.type;

import com.palantir.javapoet.ClassName;
import java.util.List;

/**
 * The name of every class outside the JDK that a reader looks for or generated code mentions, in one place. A test compares
 * them with the classes of the runtime.
 */
public final class RuntimeNames {
    public static final ClassName ENTITY = annotation("Entity");
    public static final ClassName SQL = annotation("Sql");
    public static final ClassName PROJECTION = annotation("Projection");
    public static final ClassName ID = annotation("Id");
    public static final ClassName COLUMN = annotation("Column");
    public static final ClassName RELATIONSHIP = annotation("Relationship");
    public static final ClassName FOREIGN_KEY = annotation("ForeignKey");
    public static final ClassName DEFAULT = annotation("Default");
    public static final ClassName TRANSIENT = annotation("Transient");
    public static final ClassName SERVER_DEFAULT = annotation("ServerDefault");
    public static final ClassName COMPUTED = annotation("Computed");
    public static final ClassName FORMULA = annotation("Formula");
    public static final ClassName ON_UPDATE = annotation("OnUpdate");
    public static final ClassName VALIDATE = annotation("Validate");
    public static final ClassName VERSION = annotation("Version");
    public static final ClassName CONVERT = annotation("Convert");
    public static final ClassName EMBEDDED = annotation("Embedded");
    public static final ClassName INDEX = annotation("Index");
    public static final ClassName INDEX_LIST = INDEX.nestedClass("List");
    public static final ClassName UNIQUE = annotation("Unique");
    public static final ClassName UNIQUE_LIST = UNIQUE.nestedClass("List");
    public static final ClassName CASCADE = annotation("Cascade");
    public static final ClassName LOADING = annotation("Loading");

    /** The annotations that belong on accessors. */
    public static final List<ClassName> ON_ACCESSORS = List.of(
            ID,
            COLUMN,
            RELATIONSHIP,
            FOREIGN_KEY,
            DEFAULT,
            TRANSIENT,
            SERVER_DEFAULT,
            COMPUTED,
            FORMULA,
            ON_UPDATE,
            VALIDATE,
            VERSION,
            CONVERT,
            EMBEDDED);

    public static final ClassName CHECK = annotation("Check");
    public static final ClassName CHECK_LIST = CHECK.nestedClass("List");

    public static final ClassName MAPPING_EXCEPTION = error("MappingException");

    public static final ClassName COLUMN_TYPE = type("ColumnType");
    public static final ClassName TYPES = type("Types");
    public static final ClassName JSON = type("Json");
    public static final ClassName CONVERTER = type("Converter");
    public static final ClassName ROW_READER = type("RowReader");
    public static final ClassName ROW_BINDER = type("RowBinder");

    public static final ClassName TABLE_DEF = table("TableDef");
    public static final ClassName COLUMN_DEF = table("ColumnDef");
    public static final ClassName FORMULA_DEF = table("FormulaDef");
    public static final ClassName REFERENTIAL_ACTION = table("ReferentialAction");

    public static final ClassName ENTITY_MODEL = spi("EntityModel");
    public static final ClassName QUERY_TYPE = spi("QueryType");
    public static final ClassName MAPPED_ENTITY = spi("MappedEntity");
    public static final ClassName ENTITY_OWNER = spi("EntityOwner");
    public static final ClassName LONG_KEY_MODEL = spi("LongKeyModel");
    public static final ClassName OBJECT_KEY_MODEL = spi("ObjectKeyModel");
    public static final ClassName COLUMN_MODEL = spi("ColumnModel");
    public static final ClassName RELATIONSHIP_MODEL = spi("RelationshipModel");
    public static final ClassName LINK_TABLE = spi("LinkTable");
    public static final ClassName NAMED_BY = spi("NamedBy");
    public static final ClassName NULLABLE_ACCESSORS = spi("NullableAccessors");
    public static final ClassName COMPOSITE_KEY = spi("CompositeKey");
    public static final ClassName ACCESS = spi("Access");
    public static final ClassName MASKS = spi("Masks");
    public static final ClassName TRACKED_LIST = spi("TrackedList");
    public static final ClassName TRACKED_SET = spi("TrackedSet");
    public static final ClassName TRACKED_MAP = spi("TrackedMap");

    public static final ClassName ENTITY_TABLE = query("EntityTable");
    public static final ClassName STRING_COLUMN = query("StringColumn");
    public static final ClassName BOOLEAN_COLUMN = query("BooleanColumn");
    public static final ClassName NUMERIC_COLUMN = query("NumericColumn");
    public static final ClassName COMPARABLE_COLUMN = query("ComparableColumn");
    public static final ClassName TEMPORAL_COLUMN = query("TemporalColumn");
    public static final ClassName JSON_COLUMN = query("JsonColumn");
    public static final ClassName ARRAY_COLUMN = query("ArrayColumn");
    public static final ClassName JSON_EXPRESSION = query("JsonExpression");
    public static final ClassName QUERY_COLUMN = query("Column");
    public static final ClassName STRING_EXPRESSION = query("StringExpression");
    public static final ClassName NUMERIC_EXPRESSION = query("NumericExpression");
    public static final ClassName COMPARABLE_EXPRESSION = query("ComparableExpression");
    public static final ClassName TEMPORAL_EXPRESSION = query("TemporalExpression");
    public static final ClassName UNORDERED_EXPRESSION = query("UnorderedExpression");
    public static final ClassName CONDITION = query("Condition");
    public static final ClassName EMBEDDED_COLUMNS = query("EmbeddedColumns");
    public static final ClassName TO_ONE = query("ToOne");
    public static final ClassName TO_MANY = query("ToMany");
    public static final ClassName TO_WRITE_ONLY = query("ToWriteOnly");
    public static final ClassName WRITE_ONLY = query("WriteOnly");
    public static final ClassName TRACKED_WRITE_ONLY = query("TrackedWriteOnly");
    public static final ClassName SELECTABLE = query("Selectable");
    public static final ClassName PROJECTED = query("Projected");
    public static final ClassName SQL_QUERY = query("SqlQuery");
    public static final ClassName RECORD_QUERY = query("RecordQuery");
    public static final ClassName RESULT_ROW = query("ResultRow");
    public static final ClassName TABLE_SOURCE = ClassName.get("dev.athanor.query.ast", "TableSource");

    public static final ClassName NULLABLE = ClassName.get("org.jspecify.annotations", "Nullable");
    public static final ClassName NULL_MARKED = ClassName.get("org.jspecify.annotations", "NullMarked");
    public static final ClassName NULL_UNMARKED = ClassName.get("org.jspecify.annotations", "NullUnmarked");

    private RuntimeNames() {}

    private static ClassName annotation(String name) {
        return ClassName.get("dev.athanor.annotation", name);
    }

    private static ClassName error(String name) {
        return ClassName.get("dev.athanor.error", name);
    }

    private static ClassName type(String name) {
        return ClassName.get("dev.athanor.type", name);
    }

    private static ClassName table(String name) {
        return ClassName.get("dev.athanor.table", name);
    }

    private static ClassName spi(String name) {
        return ClassName.get("dev.athanor.spi", name);
    }

    private static ClassName query(String name) {
        return ClassName.get("dev.athanor.query", name);
    }
}
