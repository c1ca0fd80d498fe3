/** Push to browsers: encrypted for the browser alone (RFC 8291), and signed by us (RFC 8292). */
@NullMarked
package io.afters.messages.gateways.webpush;

import org.jspecify.annotations.NullMarked;
