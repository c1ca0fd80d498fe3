package io.afters.messages.gateways;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.util.ArrayList;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/** A certificate made for a test, as a server shows it and as a client believes it. */
public final class TestCertificate {
    private static final String PASSWORD = "changeit";

    private final KeyStore keys;
    private final Certificate authority;

    private TestCertificate(KeyStore keys, Certificate authority) {
        this.keys = keys;
        this.authority = authority;
    }

    /** One that holds now, for these hosts as alternative names, such as {@code dns:localhost}. */
    public static TestCertificate of(String hosts) {
        return made(hosts, "-validity", "2");
    }

    /** One that ended on the 10th of January 2020. */
    public static TestCertificate ended(String hosts) {
        return made(hosts, "-startdate", "2020/01/01 12:00:00", "-validity", "9");
    }

    private static TestCertificate made(String hosts, String... time) {
        try {
            var folder = Files.createTempDirectory("certificate");
            var file = folder.resolve("keys.p12");
            keytool(file, List.of("-alias", "authority", "-dname", "CN=authority", "-ext", "bc:c", "-validity", "2"));
            var peer = new ArrayList<>(
                    List.of("-alias", "peer", "-dname", "CN=peer", "-ext", "san=" + hosts, "-signer", "authority"));
            peer.addAll(List.of(time));
            keytool(file, peer);
            var keys = KeyStore.getInstance("PKCS12");
            keys.load(new ByteArrayInputStream(Files.readAllBytes(file)), PASSWORD.toCharArray());
            Files.delete(file);
            Files.delete(folder);
            var authority = keys.getCertificate("authority");
            keys.deleteEntry("authority");
            return new TestCertificate(keys, authority);
        } catch (Exception failed) {
            throw new AssertionError(failed);
        }
    }

    private static void keytool(Path file, List<String> more) throws Exception {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-keyalg",
                "EC",
                "-groupname",
                "secp256r1",
                "-storetype",
                "PKCS12",
                "-storepass",
                PASSWORD,
                "-keystore",
                file.toString()));
        command.addAll(more);
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
    }

    /** For a server that shows it. */
    public SSLContext server() {
        try {
            var managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            managers.init(keys, PASSWORD.toCharArray());
            var context = SSLContext.getInstance("TLS");
            context.init(managers.getKeyManagers(), null, null);
            return context;
        } catch (Exception failed) {
            throw new AssertionError(failed);
        }
    }

    /** For a client that believes nobody but who signed it. */
    public Trust trusted() {
        try {
            var authorities = KeyStore.getInstance("PKCS12");
            authorities.load(null, null);
            authorities.setCertificateEntry("authority", authority);
            return new Trust(authorities);
        } catch (Exception failed) {
            throw new AssertionError(failed);
        }
    }
}
