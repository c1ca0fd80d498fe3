package io.afters.messages.gateways;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;

/** A connection to somebody who may say only so much: libraries read a line to its end, and some lines have none. */
final class BoundedSocket extends Socket {
    private static final int MOST = 256 * 1024;

    private int heard;

    /** From here on it may say as much again. */
    void listenAnew() {
        heard = 0;
    }

    @Override
    public InputStream getInputStream() throws IOException {
        return new FilterInputStream(super.getInputStream()) {
            @Override
            public int read() throws IOException {
                return counted(super.read(), 1);
            }

            @Override
            public int read(byte[] into, int from, int length) throws IOException {
                var count = super.read(into, from, length);
                return counted(count, count);
            }
        };
    }

    private int counted(int read, int octets) throws IOException {
        heard += Math.max(octets, 0);
        if (heard > MOST) {
            close();
            throw new IOException("The other side comes to no end");
        }
        return read;
    }
}
