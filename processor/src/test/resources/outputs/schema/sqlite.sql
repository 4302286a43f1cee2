CREATE TABLE author (
    id INTEGER NOT NULL,
    name VARCHAR(120) NOT NULL,
    born DATE,
    PRIMARY KEY (id)
);

CREATE INDEX ix_author_name ON author (name);

CREATE TABLE country (
    code VARCHAR(2) NOT NULL,
    name VARCHAR(60) NOT NULL,
    PRIMARY KEY (code)
);

CREATE TABLE address (
    id INTEGER NOT NULL,
    street VARCHAR(100) NOT NULL,
    "Post Code" VARCHAR(12) NOT NULL,
    country_code VARCHAR(2) NOT NULL,
    PRIMARY KEY (id),
    CONSTRAINT fk_address_country_code FOREIGN KEY (country_code) REFERENCES country (code)
);

CREATE TABLE customer (
    id INTEGER NOT NULL,
    email VARCHAR(254) NOT NULL,
    since TIMESTAMP NOT NULL,
    level VARCHAR(30) NOT NULL,
    home_id INTEGER,
    PRIMARY KEY (id),
    CONSTRAINT fk_customer_home_id FOREIGN KEY (home_id) REFERENCES address (id)
);

CREATE UNIQUE INDEX ix_customer_email ON customer (email);

CREATE TABLE account (
    id INTEGER NOT NULL,
    password VARCHAR(72) NOT NULL,
    customer_id INTEGER NOT NULL,
    PRIMARY KEY (id),
    CONSTRAINT uq_account_customer_id UNIQUE (customer_id),
    CONSTRAINT fk_account_customer_id FOREIGN KEY (customer_id) REFERENCES customer (id)
);

CREATE TABLE "order" (
    year INTEGER NOT NULL,
    number INTEGER NOT NULL,
    placed TIMESTAMP,
    customer_id INTEGER NOT NULL,
    ship_to_id INTEGER,
    PRIMARY KEY (year, number),
    CONSTRAINT fk_order_customer_id FOREIGN KEY (customer_id) REFERENCES customer (id),
    CONSTRAINT fk_order_ship_to_id FOREIGN KEY (ship_to_id) REFERENCES address (id)
);

CREATE TABLE publisher (
    id INTEGER NOT NULL,
    name VARCHAR(80) NOT NULL,
    parent_id INTEGER,
    PRIMARY KEY (id),
    CONSTRAINT uq_publisher_name UNIQUE (name),
    CONSTRAINT fk_publisher_parent_id FOREIGN KEY (parent_id) REFERENCES publisher (id)
);

CREATE TABLE book (
    isbn VARCHAR(13) NOT NULL,
    title VARCHAR(200) NOT NULL,
    price DECIMAL(10, 2) NOT NULL,
    available BOOLEAN NOT NULL,
    cover BLOB,
    publisher_id INTEGER,
    PRIMARY KEY (isbn),
    CONSTRAINT fk_book_publisher_id FOREIGN KEY (publisher_id) REFERENCES publisher (id)
);

CREATE TABLE order_line (
    order_year INTEGER NOT NULL,
    order_number INTEGER NOT NULL,
    line INTEGER NOT NULL,
    book_isbn VARCHAR(13) NOT NULL,
    pieces INTEGER NOT NULL,
    PRIMARY KEY (order_year, order_number, line),
    CONSTRAINT fk_order_line_order_year_order_number FOREIGN KEY (order_year, order_number) REFERENCES "order" (year, number),
    CONSTRAINT fk_order_line_book_isbn FOREIGN KEY (book_isbn) REFERENCES book (isbn)
);

CREATE TABLE review (
    id CHAR(36) NOT NULL,
    stars INTEGER NOT NULL,
    text TEXT,
    book_isbn VARCHAR(13) NOT NULL,
    customer_id INTEGER,
    PRIMARY KEY (id),
    CONSTRAINT fk_review_book_isbn FOREIGN KEY (book_isbn) REFERENCES book (isbn),
    CONSTRAINT fk_review_customer_id FOREIGN KEY (customer_id) REFERENCES customer (id)
);

CREATE TABLE setting (
    name VARCHAR(40) NOT NULL,
    content TEXT NOT NULL,
    PRIMARY KEY (name)
);

CREATE TABLE book_author (
    book_isbn VARCHAR(13) NOT NULL,
    author_id INTEGER NOT NULL,
    PRIMARY KEY (book_isbn, author_id),
    CONSTRAINT fk_book_author_book_isbn FOREIGN KEY (book_isbn) REFERENCES book (isbn),
    CONSTRAINT fk_book_author_author_id FOREIGN KEY (author_id) REFERENCES author (id)
);
