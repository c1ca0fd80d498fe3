package io.afters.messages.gateways.smpp;

import java.io.DataInputStream;
import java.io.IOException;
import org.jsmpp.DefaultPDUReader;
import org.jsmpp.InvalidCommandLengthException;
import org.jsmpp.bean.Command;

/**
 * Reads what a message centre sends, if it is of a size that a message centre sends. The first octets tell the size: read
 * from a server of another kind, they ask for gigabytes.
 */
final class SmallPdus extends DefaultPDUReader {
    private static final int LONGEST = 128 * 1024;

    @Override
    public Command readPDUHeader(DataInputStream in) throws InvalidCommandLengthException, IOException {
        var header = super.readPDUHeader(in);
        if (header.getCommandLength() > LONGEST) {
            throw new IOException("No message centre sends so much at once");
        }
        return header;
    }
}
