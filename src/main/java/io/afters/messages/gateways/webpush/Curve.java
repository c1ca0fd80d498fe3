package io.afters.messages.gateways.webpush;

import java.math.BigInteger;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.security.KeyFactory;
import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECParameterSpec;
import java.security.spec.ECPoint;
import java.security.spec.ECPrivateKeySpec;
import java.security.spec.ECPublicKeySpec;
import java.util.Arrays;

/** Keys on the curve P-256, to and from the plain octets that browsers and RFCs write. */
final class Curve {
    static final ECGenParameterSpec P256 = new ECGenParameterSpec("secp256r1");
    private static final int COORDINATE = 32;
    private static final int POINT = 1 + 2 * COORDINATE;

    private Curve() {}

    /** Of an uncompressed point: 4, x and y. */
    static ECPublicKey publicKey(byte[] octets) throws GeneralSecurityException {
        if (octets.length != POINT || octets[0] != 4) {
            throw new InvalidKeyException("Not an uncompressed point of P-256");
        }
        var x = new BigInteger(1, Arrays.copyOfRange(octets, 1, 1 + COORDINATE));
        var y = new BigInteger(1, Arrays.copyOfRange(octets, 1 + COORDINATE, POINT));
        return (ECPublicKey)
                KeyFactory.getInstance("EC").generatePublic(new ECPublicKeySpec(new ECPoint(x, y), parameters()));
    }

    static ECPrivateKey privateKey(byte[] octets) throws GeneralSecurityException {
        if (octets.length != COORDINATE) {
            throw new InvalidKeyException("Not a private key of P-256");
        }
        return (ECPrivateKey) KeyFactory.getInstance("EC")
                .generatePrivate(new ECPrivateKeySpec(new BigInteger(1, octets), parameters()));
    }

    static byte[] octets(ECPublicKey key) {
        var octets = new byte[POINT];
        octets[0] = 4;
        put(key.getW().getAffineX(), octets, 1 + COORDINATE);
        put(key.getW().getAffineY(), octets, POINT);
        return octets;
    }

    static byte[] octets(ECPrivateKey key) {
        var octets = new byte[COORDINATE];
        put(key.getS(), octets, COORDINATE);
        return octets;
    }

    /** Right-aligned before an end: the number's own octets may be fewer, or begin with a sign. */
    private static void put(BigInteger number, byte[] octets, int end) {
        var own = number.toByteArray();
        var length = Math.min(own.length, COORDINATE);
        System.arraycopy(own, own.length - length, octets, end - length, length);
    }

    private static ECParameterSpec parameters() throws GeneralSecurityException {
        var parameters = AlgorithmParameters.getInstance("EC");
        parameters.init(P256);
        return parameters.getParameterSpec(ECParameterSpec.class);
    }
}
