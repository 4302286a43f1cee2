package dev.athanor.benchmark.compile;

import java.util.List;

/** The same entity as users of each framework write it. Used by {@link Framework}. */
final class Style {
    private static final List<Column> COLUMNS = List.of(
            new Column("String", "name", false),
            new Column("String", "code", false),
            new Column("String", "note", true),
            new Column("BigDecimal", "amount", false),
            new Column("int", "quantity", false),
            new Column("boolean", "active", false),
            new Column("double", "weight", false),
            new Column("LocalDate", "createdOn", false),
            new Column("LocalDateTime", "changedAt", true));

    private static final String IMPORTS = """
            import java.math.BigDecimal;
            import java.time.LocalDate;
            import java.time.LocalDateTime;
            import java.util.List;
            """;

    private Style() {}

    static String athanor(EntityPlan plan) {
        StringBuilder source = new StringBuilder("package model;\n\n" + IMPORTS + """
                import dev.athanor.annotation.Column;
                import dev.athanor.annotation.Entity;
                import dev.athanor.annotation.Id;
                import dev.athanor.annotation.Relationship;
                import org.jspecify.annotations.NullMarked;
                import org.jspecify.annotations.Nullable;

                @NullMarked
                @Entity
                @SuppressWarnings("athanor:ForeignKeyWithoutIndex")
                public abstract class %s {
                    @Id(generated = true)
                    public abstract @Nullable Long getId();
                """.formatted(plan.name()));
        for (Column column : COLUMNS) {
            String type = column.nullable() ? "@Nullable " + column.type() : column.type();
            if (column.type().equals("BigDecimal")) {
                source.append("    @Column(precision = 19, scale = 4)\n");
            }
            source.append("    public abstract %s get%s();\n".formatted(type, column.capital()));
            source.append("    public abstract void set%s(%s value);\n".formatted(column.capital(), type));
        }
        return source.append("""
                    @Relationship(backPopulates = "kids")
                    public abstract @Nullable %s getParent();
                    public abstract void setParent(@Nullable %1$s value);
                    @Relationship(backPopulates = "parent")
                    public abstract List<%s> getKids();
                    @Relationship
                    public abstract @Nullable %s getPeer();
                    public abstract void setPeer(@Nullable %3$s value);
                }
                """.formatted(plan.parent(), plan.kid(), plan.peer()))
                .toString();
    }

    static String jimmer(EntityPlan plan) {
        StringBuilder source = new StringBuilder("package model;\n\n" + IMPORTS + """
                import org.babyfish.jimmer.sql.Entity;
                import org.babyfish.jimmer.sql.GeneratedValue;
                import org.babyfish.jimmer.sql.GenerationType;
                import org.babyfish.jimmer.sql.Id;
                import org.babyfish.jimmer.sql.ManyToOne;
                import org.babyfish.jimmer.sql.OneToMany;
                import org.jetbrains.annotations.Nullable;

                @Entity
                public interface %s {
                    @Id
                    @GeneratedValue(strategy = GenerationType.IDENTITY)
                    long id();
                """.formatted(plan.name()));
        for (Column column : COLUMNS) {
            String nullable = column.nullable() ? "@Nullable " : "";
            source.append("    %s%s %s();\n".formatted(nullable, column.type(), column.name()));
        }
        return source.append("""
                    @Nullable
                    @ManyToOne
                    %s parent();
                    @OneToMany(mappedBy = "parent")
                    List<%s> kids();
                    @Nullable
                    @ManyToOne
                    %s peer();
                }
                """.formatted(plan.parent(), plan.kid(), plan.peer()))
                .toString();
    }

    static String doma(EntityPlan plan) {
        StringBuilder source = new StringBuilder("package model;\n\n" + IMPORTS + """
                import org.seasar.doma.Association;
                import org.seasar.doma.Entity;
                import org.seasar.doma.GeneratedValue;
                import org.seasar.doma.GenerationType;
                import org.seasar.doma.Id;
                import org.seasar.doma.Metamodel;

                @Entity(metamodel = @Metamodel)
                public class %s {
                    @Id
                    @GeneratedValue(strategy = GenerationType.IDENTITY)
                    private Long id;
                """.formatted(plan.name()));
        fields(source);
        source.append("""
                    private Long parentId;
                    private Long peerId;
                    @Association
                    private %s parent;
                    @Association
                    private List<%s> kids;
                    @Association
                    private %s peer;
                """.formatted(plan.parent(), plan.kid(), plan.peer()));
        beanAccessors(source, plan);
        accessor(source, new Column("Long", "parentId", true));
        accessor(source, new Column("Long", "peerId", true));
        return source.append("}\n").toString();
    }

    static String jakarta(EntityPlan plan) {
        StringBuilder source = new StringBuilder("package model;\n\n" + IMPORTS + """
                import jakarta.persistence.Entity;
                import jakarta.persistence.GeneratedValue;
                import jakarta.persistence.GenerationType;
                import jakarta.persistence.Id;
                import jakarta.persistence.ManyToOne;
                import jakarta.persistence.OneToMany;

                @Entity
                public class %s {
                    @Id
                    @GeneratedValue(strategy = GenerationType.IDENTITY)
                    private Long id;
                """.formatted(plan.name()));
        fields(source);
        source.append("""
                    @ManyToOne
                    private %s parent;
                    @OneToMany(mappedBy = "parent")
                    private List<%s> kids;
                    @ManyToOne
                    private %s peer;
                """.formatted(plan.parent(), plan.kid(), plan.peer()));
        beanAccessors(source, plan);
        return source.append("}\n").toString();
    }

    private static void fields(StringBuilder source) {
        for (Column column : COLUMNS) {
            source.append("    private %s %s;\n".formatted(column.type(), column.name()));
        }
    }

    private static void beanAccessors(StringBuilder source, EntityPlan plan) {
        accessor(source, new Column("Long", "id", true));
        COLUMNS.forEach(column -> accessor(source, column));
        accessor(source, new Column(plan.parent(), "parent", true));
        accessor(source, new Column("List<" + plan.kid() + ">", "kids", false));
        accessor(source, new Column(plan.peer(), "peer", true));
    }

    private static void accessor(StringBuilder source, Column column) {
        source.append("""
                    public %s get%s() {
                        return %s;
                    }
                    public void set%2$s(%1$s %3$s) {
                        this.%3$s = %3$s;
                    }
                """.formatted(column.type(), column.capital(), column.name()));
    }

    private record Column(String type, String name, boolean nullable) {
        String capital() {
            return Character.toUpperCase(name.charAt(0)) + name.substring(1);
        }
    }
}
