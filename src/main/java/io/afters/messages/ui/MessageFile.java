package io.afters.messages.ui;

import io.afters.messages.Attempt;
import io.afters.messages.MessageShown;
import java.util.List;

/** One message with every attempt to send it. */
record MessageFile(MessageShown message, List<Attempt> attempts) {}
