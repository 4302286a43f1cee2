package shop;

import dev.athanor.annotation.Column;
import lombok.Builder;
import lombok.With;

/** A part of an entity, with a builder and withers of Lombok. */
@Builder
@With
public record Address(@Column(length = 40) String street, @Column(length = 10) String zip) {}
