package dev.athanor.it.report;

import dev.athanor.annotation.Projection;
import dev.athanor.it.shop.Address;

/** An address beside its user's name. */
@Projection
public record AddressOwner(Address address, String owner, long length) {}
