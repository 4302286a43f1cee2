package dev.athanor.sample.git;

/**
 * Who wrote a commit, as git has it; part of a {@link CommitRecord}. Either may be empty.
 *
 * @param name the name
 * @param email the e-mail address
 */
public record Person(String name, String email) {}
