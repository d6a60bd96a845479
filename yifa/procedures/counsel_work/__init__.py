"""What legal counsel does (法律顾问工作): texts and questions reviewed, meetings joined, cases assisted, and what came of it."""
