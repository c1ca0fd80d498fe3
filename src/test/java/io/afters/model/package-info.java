/**
 * The model test: random histories on the real engine and on a reference that is written from the domain rules alone, in
 * the plainest way. The reference uses the product's input values and enums, and none of its decisions.
 */
package io.afters.model;
