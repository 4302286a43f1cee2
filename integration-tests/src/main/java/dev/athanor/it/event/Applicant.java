package dev.athanor.it.event;

import dev.athanor.annotation.Column;
import dev.athanor.annotation.Embedded;
import dev.athanor.annotation.Entity;
import dev.athanor.annotation.Id;
import dev.athanor.annotation.Relationship;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An applicant, with constraints of Bean Validation. */
@Entity
public abstract class Applicant {
    @Id(generated = true)
    public abstract @Nullable Long getId();

    @NotBlank(message = "is blank")
    @Column(length = 30)
    public abstract String getName();

    public abstract void setName(String name);

    @Min(value = 18, message = "is too small")
    public abstract int getAge();

    public abstract void setAge(int age);

    @NotNull(message = "is missing")
    @SuppressWarnings("MultipleNullnessAnnotations") // null until it is told, which the constraint asks for
    @Column(length = 20)
    public abstract @Nullable String getPhone();

    public abstract void setPhone(@Nullable String phone);

    @Valid
    @Embedded
    public abstract @Nullable Home getHome();

    public abstract void setHome(@Nullable Home home);

    @Valid
    @Relationship(backPopulates = "recommended", index = true)
    public abstract @Nullable Applicant getSponsor();

    public abstract void setSponsor(@Nullable Applicant sponsor);

    @Size(max = 1, message = "are too many")
    @Relationship(backPopulates = "sponsor")
    public abstract List<Applicant> getRecommended();

    /** Whether the applicant is somebody. */
    @AssertTrue(message = "is nobody")
    public boolean isSomebody() {
        return !getName().equals("nobody");
    }

    /** Where an applicant lives. */
    public record Home(
            @NotBlank(message = "is blank") @Column(length = 30)
            String city) {}
}
