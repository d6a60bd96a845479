"""Legal training (法治培训): a course, and each trainee's enrolment, attendance and examination."""
