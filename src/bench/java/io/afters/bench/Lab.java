package io.afters.bench;

import java.io.IOException;
import java.nio.file.Path;
import org.springframework.util.FileSystemUtils;

/**
 * What is measured with: one node on an empty database, with a restaurant in it, and plain JDBC beside them.
 *
 * @param app the unpacked application
 * @param folder of this benchmark
 * @param scale rows of what is big
 */
record Lab(
        Path app,
        Path folder,
        Database database,
        Node node,
        Restaurant restaurant,
        Plain plain,
        Profile profile,
        int scale)
        implements AutoCloseable {

    /** Opens it on a data folder that is emptied. */
    static Lab open(Path app, Path folder, boolean profiled, int scale) throws IOException {
        var data = folder.resolve("data");
        FileSystemUtils.deleteRecursively(data);
        var database = Database.start(app, data, folder.resolve("server"));
        System.out.println("MariaDB " + database.durability());
        var node = Node.start(app, data, "node", database);
        var restaurant = Restaurant.open(node);
        return new Lab(
                app,
                folder,
                database,
                node,
                restaurant,
                new Plain(database),
                profiled ? new Profile(database, node, data) : new Profile.None(),
                scale);
    }

    /** The product's account. */
    long accountId() {
        return database.jdbc()
                .sql("select max(id) from account")
                .query(Long.class)
                .single();
    }

    @Override
    public void close() {
        node.close();
        database.close();
    }
}
