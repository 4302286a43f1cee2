package dev.athanor.dialect;

import dev.athanor.error.QueryException;
import dev.athanor.query.ast.DeleteNode;
import dev.athanor.query.ast.ExprNode;
import dev.athanor.query.ast.InsertNode;
import dev.athanor.query.ast.Lock;
import dev.athanor.table.ColumnDef;
import dev.athanor.type.SqlKind;
import org.jspecify.annotations.Nullable;

/** What MySQL says otherwise than MariaDB. */
final class MySqlDialect extends MariaDbDialect {
    MySqlDialect() {
        this(quoter("MySQL"));
    }

    private MySqlDialect(IdentifierQuoter quoter) {
        super(
                "MySQL",
                new Capabilities(MAX_BINDS, false, true, false, true, true, false, false, false, true),
                quoter,
                new Ddl(quoter));
    }

    @Override
    protected SqlRenderer newRenderer() {
        return new Renderer(this);
    }

    @Override
    protected boolean acceptsUrl(String jdbcUrl) {
        return jdbcUrl.startsWith("jdbc:mysql:");
    }

    private static final class Renderer extends MariaDbRenderer {
        Renderer(Dialect dialect) {
            super(dialect);
        }

        @Override
        StructureSql structures() {
            return new MariaDbStructure(((Ddl) dialect().ddl()).collation(), true);
        }

        @Override
        public StringBuilder visit(InsertNode node) {
            if (!node.returning().isEmpty()) {
                throw new QueryException("MySQL has no INSERT ... RETURNING. Read the rows by a query.");
            }
            return super.visit(node);
        }

        /** The other form of a lock that lets others read waits always. */
        @Override
        protected void lock(Lock lock) {
            out.append(' ').append(ofWholeRow(lock).clause());
            for (int i = 0; i < lock.of().size(); i++) {
                out.append(i == 0 ? " OF " : ", ")
                        .append(names().nameOf(lock.of().get(i)));
            }
            if (lock.waiting() != Lock.Waiting.WAIT) {
                out.append(lock.waiting() == Lock.Waiting.NOWAIT ? " NOWAIT" : " SKIP LOCKED");
            }
        }

        @Override
        protected StringBuilder nextValue(String sequence) {
            throw unsupported("sequences", "Let the database generate a key, or count in a table.");
        }

        @Override
        protected void lateral() {
            out.append("LATERAL ");
        }

        @Override
        protected void limitWithTies(@Nullable ExprNode limit, @Nullable ExprNode offset) {
            throw unsupported("WITH TIES", "Number the rows by rank().over(...) in a sub-query.");
        }

        @Override
        public StringBuilder visit(DeleteNode node) {
            if (!node.returning().isEmpty()) {
                throw new QueryException("MySQL has no DELETE ... RETURNING. Read the rows by a query before.");
            }
            return super.visit(node);
        }
    }

    private static final class Ddl extends MariaDbDdl {
        Ddl(IdentifierQuoter quoter) {
            super(quoter);
        }

        @Override
        public String typeName(ColumnDef column) {
            return column.type().kind() == SqlKind.UUID
                    ? "CHAR(36) CHARACTER SET ascii COLLATE ascii_bin"
                    : super.typeName(column);
        }

        @Override
        public String castType(ColumnDef column) {
            return column.type().kind() == SqlKind.UUID ? "CHAR(36)" : super.castType(column);
        }

        @Override
        protected boolean hasSequences() {
            return false;
        }

        @Override
        protected String sequenceClause(String sequence) {
            return generatedClause();
        }

        /** {@code utf8mb4_bin} would ignore spaces at the end. */
        @Override
        protected String collation() {
            return "utf8mb4_0900_bin";
        }
    }
}
