package io.afters.orders;

/** How an order reaches its guest. */
public enum DeliveryType {
    STANDARD_DELIVERY,
    DOORSTEP_DELIVERY,
    TAKEAWAY,
    TABLE_RESERVATION,
    POSTAL_DELIVERY,
    DINE_IN,
    ROOM_SERVICE
}
