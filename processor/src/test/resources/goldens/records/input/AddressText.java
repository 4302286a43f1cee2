package shop;

import dev.athanor.annotation.Projection;

@Projection
record AddressText(String text, User user) {}
