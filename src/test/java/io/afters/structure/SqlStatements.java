package io.afters.structure;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreeScanner;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import javax.tools.ToolProvider;

/** The SQL of the product, as it stands in the sources of the classes that may speak it. */
final class SqlStatements {
    private static final Set<String> TAKE_SQL = Set.of("sql", "batchUpdate", "update", "query", "execute");
    private static final String VERB = "(?s)\\s*(select|insert|update|delete|replace|truncate|alter|create|drop)\\b.*";

    private SqlStatements() {}

    /**
     * One statement. What is only known when it runs stands as {@code <name>}.
     *
     * @param method such as {@code OutboxSql.lease}
     * @param text in lower case, with single blanks
     * @param source of the whole method
     */
    record Statement(String method, String text, String source) {
        boolean isAnInsert() {
            return text.startsWith("insert");
        }

        /** The part that says which rows, or which columns when rows are inserted. */
        String scope() {
            var end = isAnInsert() ? text.indexOf(" values") : -1;
            var begin = isAnInsert() ? 0 : Math.max(0, text.indexOf(" where "));
            return end < 0 ? text.substring(begin) : text.substring(begin, end);
        }

        @Override
        public String toString() {
            return method + ": " + text;
        }
    }

    /** All statements of all classes named {@code *Sql}. */
    static List<Statement> all() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            var sources =
                    files.filter(file -> file.toString().endsWith("Sql.java")).toList();
            var compiler = ToolProvider.getSystemJavaCompiler();
            try (var manager = compiler.getStandardFileManager(null, Locale.ROOT, null)) {
                var task = (JavacTask) compiler.getTask(
                        null, manager, null, List.of("-proc:none"), null, manager.getJavaFileObjectsFromPaths(sources));
                var statements = new ArrayList<Statement>();
                task.parse().forEach(unit -> new Reader(statements).scan(unit, null));
                return statements;
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static final class Reader extends TreeScanner<Void, Void> {
        private final List<Statement> statements;
        private final Map<String, String> constants = new HashMap<>();
        private String type = "";
        private String method = "";
        private String source = "";

        Reader(List<Statement> statements) {
            this.statements = statements;
        }

        @Override
        public Void visitClass(ClassTree node, Void nothing) {
            if (type.isEmpty()) {
                type = node.getSimpleName().toString();
                for (var member : node.getMembers()) {
                    if (member instanceof VariableTree field && field.getInitializer() != null) {
                        constants.put(field.getName().toString(), text(field.getInitializer()));
                    }
                }
            }
            return super.visitClass(node, null);
        }

        @Override
        public Void visitMethod(MethodTree node, Void nothing) {
            method = node.getName().toString();
            source = node.toString();
            return super.visitMethod(node, null);
        }

        @Override
        public Void visitMethodInvocation(MethodInvocationTree call, Void nothing) {
            if (call.getMethodSelect() instanceof MemberSelectTree select
                    && TAKE_SQL.contains(select.getIdentifier().toString())
                    && !call.getArguments().isEmpty()) {
                var text = text(call.getArguments().getFirst());
                if (text.matches(VERB) || select.getIdentifier().contentEquals("sql")) {
                    statements.add(new Statement(
                            type + "." + method,
                            text.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT),
                            source));
                }
            }
            return super.visitMethodInvocation(call, null);
        }

        private String text(ExpressionTree expression) {
            return switch (expression) {
                case LiteralTree literal -> String.valueOf(literal.getValue());
                case BinaryTree sum -> text(sum.getLeftOperand()) + text(sum.getRightOperand());
                case ParenthesizedTree inner -> text(inner.getExpression());
                case IdentifierTree name ->
                    constants.getOrDefault(name.getName().toString(), "<" + name.getName() + ">");
                default -> "<...>";
            };
        }
    }
}
