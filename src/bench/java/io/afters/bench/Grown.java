package io.afters.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.util.FileSystemUtils;

/** A lab of which the database has grown for two years. Filling it takes long, so its folder is kept from run to run. */
final class Grown {
    private Grown() {}

    /** Opens one with so many tasks, and fills it first if there is none. */
    static Lab open(Lab from, int tasks) throws IOException {
        var data = from.folder().resolve("grown-" + tasks);
        var programs = from.folder().resolve("server");
        var filled = data.resolve("filled");
        if (!Files.exists(filled)) {
            System.out.printf("  filling a database with %,d tasks, once ...%n", tasks);
            FileSystemUtils.deleteRecursively(data);
            var chain = furnished(from, data, programs, tasks);
            Filling.fill(data, programs, chain);
            Files.createFile(filled);
        }
        var database = Database.start(from.app(), data, programs);
        var node = Node.start(from.app(), data, "node", database);
        return new Lab(
                from.app(),
                from.folder(),
                database,
                node,
                Restaurant.of(node),
                new Plain(database),
                from.profile(),
                from.scale());
    }

    /** A node makes the tables, the account, its campaign and its scenarios. */
    private static Chain furnished(Lab from, Path data, Path programs, int tasks) throws IOException {
        try (var database = Database.start(from.app(), data, programs);
                var node = Node.start(from.app(), data, "node", database)) {
            Restaurant.open(node);
            return new Chain(
                    number(database, "select max(id) from account"),
                    number(database, "select max(id) from promo_campaign"),
                    number(database, "select max(id) from scenario") - Restaurant.SCENARIOS + 1,
                    tasks);
        }
    }

    private static long number(Database database, String sql) {
        return database.jdbc().sql(sql).query(Long.class).single();
    }
}
