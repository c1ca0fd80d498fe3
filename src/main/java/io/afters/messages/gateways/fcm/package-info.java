/** Push to apps by way of Firebase Cloud Messaging, HTTP v1. */
@NullMarked
package io.afters.messages.gateways.fcm;

import org.jspecify.annotations.NullMarked;
