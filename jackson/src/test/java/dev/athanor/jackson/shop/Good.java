package dev.athanor.jackson.shop;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonView;
import dev.athanor.annotation.Cascade;
import dev.athanor.annotation.Column;
import dev.athanor.annotation.Computed;
import dev.athanor.annotation.Convert;
import dev.athanor.annotation.Embedded;
import dev.athanor.annotation.Entity;
import dev.athanor.annotation.Formula;
import dev.athanor.annotation.Id;
import dev.athanor.annotation.Relationship;
import dev.athanor.annotation.Transient;
import dev.athanor.type.Converter;
import dev.athanor.type.Json;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Something for sale, with a column of each kind, as Jackson's annotations have it. */
@Entity
public abstract class Good {
    /** For the shop's own people. */
    public interface Internal {}

    /** Where a good is in its life. */
    public enum State {
        NEW,
        SOLD
    }

    /** Width and height; the second may be missing. */
    public record Size(int width, @Nullable Integer height) {}

    /** Words in one column. */
    public static final class WordsConverter implements Converter<List<String>, String> {
        @Override
        public String toColumn(List<String> words) {
            return String.join(" ", words);
        }

        @Override
        public List<String> fromColumn(String stored) {
            return List.of(stored.split(" "));
        }
    }

    @Id
    public abstract long getId();

    @JsonProperty("title")
    @Column(length = 80)
    public abstract String getName();

    public abstract void setName(String name);

    public abstract State getState();

    public abstract void setState(State state);

    @Column(precision = 12, scale = 2)
    public abstract BigDecimal getPrice();

    public abstract void setPrice(BigDecimal price);

    public abstract int getQuantity();

    public abstract void setQuantity(int quantity);

    @Computed("price * quantity")
    @Column(precision = 12, scale = 2)
    public abstract @Nullable BigDecimal getTotal();

    @Formula("upper(name)")
    public abstract @Nullable String getLoudName();

    @JsonFormat(pattern = "dd.MM.yyyy")
    public abstract @Nullable LocalDate getSince();

    public abstract void setSince(@Nullable LocalDate since);

    public abstract @Nullable Instant getSeenAt();

    public abstract void setSeenAt(@Nullable Instant seenAt);

    public abstract byte @Nullable [] getPicture();

    public abstract void setPicture(byte @Nullable [] picture);

    public abstract boolean isFragile();

    public abstract void setFragile(boolean fragile);

    @Embedded
    public abstract @Nullable Size getSize();

    public abstract void setSize(@Nullable Size size);

    @Convert(WordsConverter.class)
    public abstract @Nullable List<String> getTags();

    public abstract void setTags(@Nullable List<String> tags);

    public abstract @Nullable Json getDetails();

    public abstract void setDetails(@Nullable Json details);

    @JsonIgnore
    public abstract @Nullable String getSecret();

    public abstract void setSecret(@Nullable String secret);

    @Column(precision = 12, scale = 2)
    @JsonView(Internal.class)
    public abstract @Nullable BigDecimal getCost();

    public abstract void setCost(@Nullable BigDecimal cost);

    @JsonProperty(access = JsonProperty.Access.READ_ONLY)
    public abstract @Nullable String getOwner();

    public abstract void setOwner(@Nullable String owner);

    /** No setter, but the JSON may have it. */
    @JsonProperty(access = JsonProperty.Access.READ_WRITE)
    @Column(length = 20)
    public abstract @Nullable String getCode();

    @Relationship(backPopulates = "good", cascade = Cascade.ALL, mapKey = "language")
    public abstract Map<String, Label> getLabels();

    @Transient
    public abstract @Nullable String getNote();

    public abstract void setNote(@Nullable String note);

    /** Asked for by the annotation. */
    @JsonProperty
    public String getShortName() {
        return getName().substring(0, 1);
    }
}
