package io.afters.database;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The tables of a database, as far as those who read and write them depend on it. */
record SchemaShape(Map<String, Column> columns, Map<String, String> checks, Map<String, Set<String>> keys) {
    private static final Pattern LENGTH = Pattern.compile("(\\w+)\\((\\d+)(?:,(\\d+))?\\)");
    private static final Pattern WORDS = Pattern.compile("(.*\\bin) \\(((?:'[A-Z_]+',?)+)\\)");
    private static final List<List<String>> LADDERS = List.of(
            List.of("tinyint", "smallint", "mediumint", "int", "bigint"),
            List.of("tinytext", "text", "mediumtext", "longtext"),
            List.of("tinyblob", "blob", "mediumblob", "longblob"));

    /**
     * @param type with its length, as the database writes it
     * @param filled whether it gets a value when an insert does not name it: it may be null, has a default or is generated
     */
    record Column(String table, String name, String type, String collation, boolean nullable, boolean filled) {}

    static SchemaShape of(JdbcClient jdbc) {
        var columns = jdbc.sql("""
                        select table_name, column_name, column_type, coalesce(collation_name, ''), is_nullable = 'YES',
                            is_nullable = 'YES' or column_default is not null or extra like '%auto_increment%'
                                or is_generated = 'ALWAYS'
                        from information_schema.columns where table_schema = database()""")
                .query((row, number) -> new Column(
                        row.getString(1),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        row.getBoolean(5),
                        row.getBoolean(6)))
                .list();
        var checks = jdbc.sql("""
                        select concat(table_name, '.', constraint_name), check_clause
                        from information_schema.check_constraints where constraint_schema = database()""")
                .query((row, number) ->
                        Map.entry(row.getString(1), row.getString(2).replace("`", "")))
                .list();
        // What may be refused for the sake of other rows: unique keys, and references to other tables
        var keys = jdbc.sql("""
                        select concat(table_name, '.', constraint_name), concat(table_name, '.', column_name)
                        from information_schema.key_column_usage where constraint_schema = database()""")
                .query((row, number) -> Map.entry(row.getString(1), row.getString(2)))
                .list();
        return new SchemaShape(
                columns.stream().collect(Collectors.toMap(each -> each.table() + "." + each.name(), each -> each)),
                checks.stream().collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)),
                keys.stream()
                        .collect(Collectors.groupingBy(
                                Map.Entry::getKey,
                                Collectors.mapping(Map.Entry::getValue, Collectors.toCollection(TreeSet::new)))));
    }

    /** What somebody who knows this shape can't rely on any more in the later one, in sentences; empty: nothing. */
    List<String> lostIn(SchemaShape later) {
        var lost = new ArrayList<String>();
        columns.forEach((name, column) -> {
            var now = later.columns.get(name);
            if (now == null) {
                lost.add(name + " is gone");
            } else {
                lost.addAll(lost(name, column, now));
            }
        });
        later.columns.forEach((name, column) -> {
            if (!columns.containsKey(name) && hasTable(column.table()) && !column.filled()) {
                lost.add(name + " is mandatory, and who does not know it leaves it out");
            }
        });
        later.checks.forEach((name, clause) -> {
            if (concernsKnownColumns(name, clause) && !isWider(checks.get(name), clause)) {
                lost.add(name + " may refuse what was right before: " + clause);
            }
        });
        later.keys.forEach((name, its) -> {
            if (!its.equals(keys.get(name)) && columns.keySet().containsAll(its)) {
                lost.add(name + " may refuse what was right before");
            }
        });
        return lost;
    }

    private static List<String> lost(String name, Column before, Column now) {
        return Stream.of(
                        isWider(before.type(), now.type(), before.collation().equals(now.collation()))
                                ? ""
                                : name + " was " + before.type() + " " + before.collation() + " and is " + now.type()
                                        + " " + now.collation(),
                        before.nullable() && !now.nullable() ? name + " may no longer be null" : "",
                        before.filled() && !now.filled() ? name + " has no default any more" : "")
                .filter(sentence -> !sentence.isEmpty())
                .toList();
    }

    private boolean hasTable(String table) {
        return columns.values().stream().anyMatch(column -> column.table().equals(table));
    }

    /** A check that asks for a new column as well is about what only those write who know that column. */
    private boolean concernsKnownColumns(String check, String clause) {
        var table = check.substring(0, check.indexOf('.') + 1);
        var words = Set.copyOf(List.of(clause.split("\\W+", -1)));
        return hasTable(table.substring(0, table.length() - 1))
                && words.stream().anyMatch(word -> columns.containsKey(table + word));
    }

    /** The same, or the same list with more words. */
    private static boolean isWider(@Nullable String before, String now) {
        if (before == null || before.equals(now)) {
            return before != null;
        }
        Matcher old = WORDS.matcher(before);
        Matcher wider = WORDS.matcher(now);
        return old.matches()
                && wider.matches()
                && old.group(1).equals(wider.group(1))
                && Set.copyOf(List.of(wider.group(2).split(",", -1)))
                        .containsAll(Set.copyOf(List.of(old.group(2).split(",", -1))));
    }

    private static boolean isWider(String before, String now, boolean sameCollation) {
        if (before.equals(now)) {
            return sameCollation;
        }
        Matcher old = LENGTH.matcher(before);
        Matcher wider = LENGTH.matcher(now);
        var onLadder = LADDERS.stream()
                .anyMatch(ladder ->
                        ladder.indexOf(word(before)) >= 0 && ladder.indexOf(word(before)) <= ladder.indexOf(word(now)));
        var longer = old.matches()
                && wider.matches()
                && old.group(1).equals(wider.group(1))
                && Integer.parseInt(old.group(2)) <= Integer.parseInt(wider.group(2))
                && String.valueOf(old.group(3)).equals(String.valueOf(wider.group(3)));
        return sameCollation && (onLadder || longer);
    }

    private static String word(String type) {
        return type.replaceAll("\\(.*", "");
    }
}
