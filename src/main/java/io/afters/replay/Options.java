package io.afters.replay;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * What the caller asks for.
 *
 * @param url of the sandbox, without a path
 * @param key an API key that may do everything
 */
record Options(Path file, String url, String key) {
    private static final String USAGE = "Usage: ./run replay FILE.csv [--url http://localhost:8080] [--key demo-key]";

    /** Throws {@link Refusal} when something is missing or unknown. */
    static Options of(String[] args) {
        @Nullable String file = null;
        var url = "http://localhost:8080";
        var key = "demo-key";
        for (int i = 0; i < args.length; i++) {
            var arg = args[i];
            if (arg.equals("--url")) {
                url = value(args, ++i);
            } else if (arg.equals("--key")) {
                key = value(args, ++i);
            } else if (arg.startsWith("-") || file != null) {
                throw new Refusal("Unknown: " + arg + ". " + USAGE);
            } else {
                file = arg;
            }
        }
        if (file == null) {
            throw new Refusal("Which file? " + USAGE);
        }
        if (!url.matches("https?://[^\\s/?#]+/*")) {
            throw new Refusal("No address of an Afters: " + url + ". " + USAGE);
        }
        return new Options(Path.of(file), url, key);
    }

    private static String value(String[] args, int at) {
        if (at == args.length) {
            throw new Refusal(args[at - 1] + " needs a value. " + USAGE);
        }
        return args[at];
    }
}
