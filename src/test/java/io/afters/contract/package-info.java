/**
 * Tests that walk through the published OpenAPI document: each operation, each parameter, each field of each body. Whoever
 * adds one is told here what is still missing: a valid sample in {@link io.afters.contract.Kitchen}.
 */
package io.afters.contract;
